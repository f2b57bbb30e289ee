// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.handover.guest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.Interrupt;
import org.vfiodt.devices.Trigger;
import org.vfiodt.dts.Property;

/** The interrupts of a device that the guest gets, in the order of the host's node. */
final class GuestInterrupts {
  private static final long SHARED_PERIPHERAL = 0;
  private static final long RISING_EDGE = 1;
  private static final long HIGH_LEVEL = 4;

  private final Device device;
  private final InterruptPlan plan;
  private final List<Interrupt> kept = new ArrayList<>();

  GuestInterrupts(Device device, InterruptPlan plan, LeftOut leftOut) {
    this.device = device;
    this.plan = plan;
    for (Interrupt interrupt : device.interrupts()) {
      if (plan.spi(device, interrupt).isPresent()) {
        kept.add(interrupt);
      } else {
        leftOut.text("interrupt " + interrupt.index() + ": " + why(interrupt));
      }
    }
  }

  private static String why(Interrupt interrupt) {
    if (interrupt.line().perProcessor()) {
      return "each processor has it for itself";
    }
    if (!interrupt.reachesRoot()) {
      return "it does not reach the processors";
    }
    return interrupt.direct()
        ? "it is no shared peripheral interrupt of a GIC"
        : "the host drives " + interrupt.controller().path() + ", which it goes through";
  }

  /** Empty when the guest gets none. */
  Optional<Property> specifiers() {
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    List<Long> cells = new ArrayList<>();
    for (Interrupt interrupt : kept) {
      OptionalLong number = plan.spi(device, interrupt);
      cells.add(SHARED_PERIPHERAL);
      cells.add(number.orElseThrow());
      cells.add(flags(interrupt.line().trigger()));
    }
    return Optional.of(Values.cells("interrupts", cells));
  }

  /** What a virtual GIC can do: edges rise and levels are high. */
  private static long flags(Trigger trigger) {
    return switch (trigger) {
      case RISING, FALLING, BOTH -> RISING_EDGE;
      case HIGH, LOW, NONE -> HIGH_LEVEL;
    };
  }

  /** Empty unless each interrupt that the guest gets has a name. */
  Optional<Property> names() {
    List<String> names = kept.stream().flatMap(each -> each.name().stream()).toList();
    return names.isEmpty() || names.size() < kept.size()
        ? Optional.empty()
        : Optional.of(Values.strings("interrupt-names", names));
  }
}
