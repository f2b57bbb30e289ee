// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.List;
import org.vfiodt.render.driver.DeviceStruct.Member;
import org.vfiodt.spec.DeviceSpec;
import org.vfiodt.spec.ResetStep;

/** Resets single kinds of devices by their own registers. */
final class ResetRegisters implements Feature {
  @Override
  public void addTo(DriverParts parts) {
    String module = parts.module();
    parts.includes.addAll(List.of("linux/device.h", "linux/io.h", "linux/kernel.h"));
    DeviceApi api = DeviceApi.of(parts.plan.facts());
    if (api.pollTimeout()) {
      parts.includes.add("linux/iopoll.h");
    } else {
      parts.includes.addAll(List.of("linux/delay.h", "linux/jiffies.h"));
    }
    Bases.addTo(parts);
    parts.constants.add(new ResetStepStruct(module, parts.prefix()));
    parts.functions.add(new ResetSteps(module, api));
    parts.rules.members.add(
        new Member(
            "steps", "const struct " + module + "_step *steps", "register accesses that reset it"));
    parts.rules.members.add(new Member("num_steps", "unsigned int num_steps", "number of @steps"));
    // regions of further nodes are not the device's as long as these nodes are not
    parts.plan.abilities().devices().stream()
        .filter(DeviceSpec::resetsByOwnRegisters)
        .forEach(device -> program(device, parts));
    parts.setup.add(new Setup(module + "_check_steps", true));
  }

  private static void program(DeviceSpec device, DriverParts parts) {
    String table = parts.module() + "_" + parts.rules.name(device) + "_steps";
    List<ResetProgram.Step> steps =
        device.steps().stream().map(step -> step(step, device)).toList();
    parts.functions.add(new ResetProgram(parts.module(), parts.prefix(), table, steps));
    parts.rules.set(device, "steps", table);
    parts.rules.set(device, "num_steps", "ARRAY_SIZE(" + table + ")");
  }

  private static ResetProgram.Step step(ResetStep step, DeviceSpec device) {
    String region = step.register().region().value();
    return ResetProgram.Step.of(step, device.ownRegion(region).orElseThrow());
  }
}
