// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

import java.util.List;
import java.util.Set;
import org.vfiodt.kernel.Facts;

/**
 * Where kernels differ in what they make of a tree (drivers/of/platform.c, drivers/of/irq.c,
 * drivers/of/device.c).
 *
 * @param busCompatibles buses whose children become devices
 * @param interruptsExtended whether {@code interrupts-extended} is read
 * @param namesChainParents whether a device without a translatable address is named after its
 *     parents; older kernels number such devices in the order of their creation
 * @param namesHoldMask whether the lowest bit of a {@code mask} is part of a name, for devices that
 *     share a register
 */
public record LinuxRules(
    Set<String> busCompatibles,
    boolean interruptsExtended,
    boolean namesChainParents,
    boolean namesHoldMask) {
  /** Kernels of today. */
  public static final LinuxRules TODAY =
      new LinuxRules(Set.of("simple-bus", "simple-mfd", "isa", "arm,amba-bus"), true, true, true);

  private static final String SIMPLE_MFD = "of-simple-mfd";
  private static final String EXTENDED = "of-interrupts-extended";
  private static final String CHAIN_PARENTS = "of-names-chain-parents";
  private static final String HOLD_MASK = "of-names-hold-mask";

  /** Every fact that {@link #of} asks for. */
  public static final List<String> FACTS = List.of(SIMPLE_MFD, EXTENDED, CHAIN_PARENTS, HOLD_MASK);

  public LinuxRules {
    busCompatibles = Set.copyOf(busCompatibles);
  }

  public static LinuxRules of(Facts facts) {
    return new LinuxRules(
        facts.has(SIMPLE_MFD) ? TODAY.busCompatibles() : Set.of("simple-bus", "arm,amba-bus"),
        facts.has(EXTENDED),
        facts.has(CHAIN_PARENTS),
        facts.has(HOLD_MASK));
  }
}
