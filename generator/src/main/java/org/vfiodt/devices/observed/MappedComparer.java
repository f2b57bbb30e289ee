// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.observed;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vfiodt.devices.Interrupt;
import org.vfiodt.devices.InterruptLine;
import org.vfiodt.devices.Trigger;
import org.vfiodt.dts.Node;

/** The interrupts of every device as the kernel maps them, input by input. */
final class MappedComparer {
  private final OurDevices ours;
  private final Tally tally;

  /** Controllers whose driver runs. */
  private final Set<Node> driven = new HashSet<>();

  private MappedComparer(OurDevices ours, Observation observation, Tally tally) {
    this.ours = ours;
    this.tally = tally;
    for (KernelInterrupt each : observation.mapped()) {
      if (!each.inputs().isEmpty()) {
        own(each).ifPresent(found -> driven.add(found.controller()));
      }
    }
  }

  static void compare(OurDevices ours, Observation observation, Tally tally) {
    MappedComparer comparer = new MappedComparer(ours, observation, tally);
    observation.mapped().forEach(comparer::compare);
  }

  private Optional<Interrupt> own(KernelInterrupt interrupt) {
    return ours.named(interrupt.bus(), interrupt.device()).stream()
        .flatMap(device -> device.interrupts().stream())
        .filter(each -> each.index() == interrupt.index())
        .findFirst();
  }

  private void compare(KernelInterrupt kernel) {
    Optional<OurDevice> device = ours.named(kernel.bus(), kernel.device());
    if (device.isEmpty()) {
      return;
    }
    Optional<Interrupt> own = own(kernel);
    boolean undriven = own.filter(each -> !driven.contains(each.controller())).isPresent();
    if (kernel.inputs().isEmpty() && (undriven || own.isEmpty())) {
      return;
    }
    if (own.isPresent() && agrees(own.get(), kernel)) {
      tally.agree(Aspect.MAPPED);
    } else {
      tally.differ(
          Aspect.MAPPED,
          device.get().name() + " interrupt " + kernel.index(),
          own.map(MappedComparer::text).orElse("none"),
          text(kernel),
          device.get().at("interrupts"));
    }
  }

  /** Of inputs that both know. A chained controller ends the kernel's list, not ours. */
  private static boolean agrees(Interrupt own, KernelInterrupt kernel) {
    if (kernel.inputs().isEmpty()) {
      return false;
    }
    List<InterruptLine> lines = own.lines();
    for (int i = 0; i < Math.min(lines.size(), kernel.inputs().size()); i++) {
      InterruptLine line = lines.get(i);
      if (line.hardware().isPresent() && line.hardware().getAsLong() != kernel.inputs().get(i)) {
        return false;
      }
    }
    Trigger trigger = own.line().trigger();
    return trigger == Trigger.NONE
        || kernel.trigger() == Trigger.NONE
        || trigger == kernel.trigger();
  }

  private static String text(Interrupt own) {
    return own.lines().stream()
        .map(line -> line.hardware().isPresent() ? "" + line.hardware().getAsLong() : "?")
        .collect(Collectors.joining(" to ", "", " " + own.line().trigger().label()));
  }

  private static String text(KernelInterrupt kernel) {
    return kernel.inputs().isEmpty()
        ? "cannot map it"
        : kernel.inputs().stream()
            .map(String::valueOf)
            .collect(Collectors.joining(" to ", "", " " + kernel.trigger().label()));
  }
}
