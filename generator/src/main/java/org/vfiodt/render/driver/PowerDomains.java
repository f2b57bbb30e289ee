// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import static org.vfiodt.spec.Feature.AMBA;

import java.util.List;
import java.util.Optional;
import org.vfiodt.render.driver.DeviceStruct.Member;

/** Keeps the power domains of a device on while it is open. */
final class PowerDomains implements Feature {
  @Override
  public void addTo(DriverParts parts) {
    String module = parts.module();
    DeviceApi api = DeviceApi.of(parts.plan.facts());
    parts.includes.add("linux/pm_runtime.h");
    AmbaDevice.addTo(parts);
    parts.functions.add(new Power(module, api, parts.has(AMBA)));
    parts.binding.add(
        new Setup(module + "_enable_power", false, Optional.of(module + "_disable_power")));
    if (api.domainById()) {
      attach(parts);
    }
    parts.opening.add(
        OpeningStage.POWER,
        new Setup(module + "_power_on", true, Optional.of(module + "_power_off")));
  }

  /** Older kernels know one domain for a device, and attach it by themselves. */
  private static void attach(DriverParts parts) {
    String module = parts.module();
    parts.includes.addAll(List.of("linux/err.h", "linux/pm_domain.h", "linux/slab.h"));
    Picks.addTo(parts);
    parts.rules.members.add(
        new Member("domains", "struct " + module + "_picks domains", "power domains it needs"));
    parts
        .plan
        .abilities()
        .devices()
        .forEach(device -> Picks.pick(device, "domains", device.rules().powerDomains(), parts));
    parts.members.add(
        new Member("domains", "struct device **domains", "power domains, where it has several"));
    parts.members.add(new Member("num_domains", "int num_domains", "number of @domains"));
    parts.functions.add(new PowerDomainList(module));
    parts.binding.add(
        new Setup(module + "_attach_domains", true, Optional.of(module + "_detach_domains")));
  }
}
