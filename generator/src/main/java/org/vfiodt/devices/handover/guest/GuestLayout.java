// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.handover.guest;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a guest's machine sees devices. Registers take two cells of address and two of size,
 * interrupts the three cells of a GIC.
 *
 * @param interruptParent the phandle of the guest's GIC; empty where nodes inherit it
 * @param resources where registers and interrupts stand; empty where whoever runs the guest adds
 *     them
 */
public record GuestLayout(OptionalLong interruptParent, Optional<Resources> resources) {
  public GuestLayout {
    Objects.requireNonNull(interruptParent);
    Objects.requireNonNull(resources);
  }

  /** Where registers and interrupts stand. */
  public record Resources(AddressPlan addresses, InterruptPlan interrupts) {
    public Resources {
      Objects.requireNonNull(addresses);
      Objects.requireNonNull(interrupts);
    }
  }

  /** Everything where the host has it, interrupts at the GIC with a phandle. */
  public static GuestLayout identity(long interruptParent) {
    return new GuestLayout(
        OptionalLong.of(interruptParent),
        Optional.of(new Resources(AddressPlan.IDENTITY, InterruptPlan.IDENTITY)));
  }

  /** Nodes that inherit their interrupt parent. */
  public static GuestLayout of(AddressPlan addresses, InterruptPlan interrupts) {
    return new GuestLayout(OptionalLong.empty(), Optional.of(new Resources(addresses, interrupts)));
  }

  /** Nodes without registers and interrupts. */
  public static GuestLayout withoutResources() {
    return new GuestLayout(OptionalLong.empty(), Optional.empty());
  }
}
