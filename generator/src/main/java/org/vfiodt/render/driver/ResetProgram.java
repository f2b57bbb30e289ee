// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.time.Duration;
import java.util.List;
import org.vfiodt.render.View;
import org.vfiodt.spec.ResetStep;

/** The register accesses that reset one kind of device. */
public record ResetProgram(String module, String prefix, String name, List<Step> steps)
    implements View {
  public ResetProgram {
    steps = List.copyOf(steps);
  }

  /**
   * One access.
   *
   * @param macro that writes it down, without prefix
   * @param arguments of the macro
   */
  public record Step(String macro, List<String> arguments) {
    public Step {
      arguments = List.copyOf(arguments);
    }

    static Step of(ResetStep step, int region) {
      String index = Integer.toString(region);
      String offset = hex(step.register().offset().value());
      if (step instanceof ResetStep.Write32 write) {
        return new Step("WRITE32", List.of(index, offset, hex(write.value().value())));
      }
      ResetStep.Poll32 poll = (ResetStep.Poll32) step;
      return new Step(
          "POLL32",
          List.of(
              index,
              offset,
              hex(poll.mask().value()),
              hex(poll.value().value()),
              microseconds(poll.every().value()),
              microseconds(poll.within().value())));
    }

    private static String hex(long value) {
      return "0x" + Long.toHexString(value);
    }

    private static String microseconds(Duration time) {
      return Long.toString(time.toNanos() / 1000);
    }
  }
}
