// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.observed;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.vfiodt.devices.InterruptLine;
import org.vfiodt.devices.Trigger;

/** Every line of {@code /proc/interrupts} that is called after a device of the tree. */
final class InterruptComparer {
  private InterruptComparer() {}

  static void compare(OurDevices ours, Observation observation, Tally tally) {
    for (ObservedInterrupt interrupt : observation.interrupts()) {
      OptionalLong hardware = interrupt.hardwareOrGic();
      if (hardware.isPresent()) {
        interrupt.actions().stream()
            .map(ours::named)
            .flatMap(Optional::stream)
            .forEach(device -> compare(device, interrupt, hardware.getAsLong(), tally));
      }
    }
  }

  private static void compare(
      OurDevice device, ObservedInterrupt interrupt, long hardware, Tally tally) {
    List<InterruptLine> lines =
        device.interrupts().stream()
            .map(each -> each.line())
            .filter(line -> line.hardware().isPresent())
            .toList();
    boolean unknown = lines.size() < device.interrupts().size();
    Optional<InterruptLine> same =
        lines.stream().filter(line -> line.hardware().getAsLong() == hardware).findFirst();
    if (same.isPresent() && sameTrigger(same.get(), interrupt)) {
      tally.agree(Aspect.INTERRUPTS);
    } else if (same.isPresent() || !unknown) {
      tally.differ(
          Aspect.INTERRUPTS,
          device.name(),
          text(lines),
          hardware + interrupt.level().map(level -> level ? " level" : " edge").orElse(""),
          device.at("interrupts"));
    }
  }

  private static boolean sameTrigger(InterruptLine line, ObservedInterrupt interrupt) {
    return line.trigger() == Trigger.NONE
        || interrupt.level().isEmpty()
        || interrupt.level().get() == line.trigger().level();
  }

  private static String text(List<InterruptLine> lines) {
    return lines.isEmpty()
        ? "no interrupt"
        : lines.stream()
            .map(line -> line.hardware().getAsLong() + " " + line.trigger().label())
            .collect(Collectors.joining(", "));
  }
}
