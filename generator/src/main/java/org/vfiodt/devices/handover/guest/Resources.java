// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.handover.guest;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.vfiodt.devices.Device;
import org.vfiodt.dts.Property;

/** The properties of a device that say where its registers and interrupts are. */
final class Resources {
  private static final Set<String> REWRITTEN =
      Set.of("reg", "reg-names", "interrupts", "interrupts-extended", "interrupt-names");

  private final Device device;
  private final GuestLayout layout;
  private final GuestInterrupts interrupts;

  Resources(Device device, GuestLayout layout, LeftOut leftOut) {
    this.device = device;
    this.layout = layout;
    InterruptPlan plan =
        layout
            .resources()
            .map(GuestLayout.Resources::interrupts)
            .orElse((any, interrupt) -> OptionalLong.of(interrupt.index()));
    this.interrupts = new GuestInterrupts(device, plan, leftOut);
  }

  static boolean rewrites(String property) {
    return REWRITTEN.contains(property);
  }

  /** What stands in the guest's tree instead of a property. */
  List<Property> instead(String property) {
    return switch (property) {
      case "reg" -> reg().stream().toList();
      case "reg-names" -> GuestRegisters.names(device).stream().toList();
      case "interrupt-names" -> interrupts.names().stream().toList();
      case "interrupts" -> overridden() ? List.of() : specifiers();
      case "interrupts-extended" -> specifiers();
      default -> List.of();
    };
  }

  /** Linux reads {@code interrupts-extended} first; one of the two is enough. */
  private boolean overridden() {
    return device.node().property("interrupts-extended").isPresent();
  }

  private Optional<Property> reg() {
    return layout.resources().flatMap(plan -> GuestRegisters.reg(device, plan.addresses()));
  }

  private List<Property> specifiers() {
    Optional<Property> found =
        layout.resources().isEmpty() ? Optional.empty() : interrupts.specifiers();
    if (found.isEmpty()) {
      return List.of();
    }
    Stream<Property> parent =
        layout.interruptParent().isPresent()
            ? Stream.of(Values.cells("interrupt-parent", layout.interruptParent().getAsLong()))
            : Stream.empty();
    return Stream.concat(parent, found.stream()).toList();
  }
}
