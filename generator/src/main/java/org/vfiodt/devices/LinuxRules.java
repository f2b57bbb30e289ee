// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

import java.util.List;
import java.util.Set;
import org.vfiodt.kernel.Facts;

/**
 * Where kernels differ in what they make of a tree (drivers/of: platform.c, device.c, irq.c,
 * address.c).
 *
 * @param busCompatibles buses whose children become devices
 * @param interruptsExtended whether {@code interrupts-extended} is read
 * @param namesChainParents whether a device without a translatable address is named after its
 *     parents; older kernels number such devices in the order of their creation
 * @param namesHoldMask whether the lowest bit of a {@code mask} is part of a name, for devices that
 *     share a register
 * @param mapBeforeController whether an {@code interrupt-map} counts more than {@code
 *     interrupt-controller} on the same node
 * @param mapSkipsDisabled whether entries of an {@code interrupt-map} that lead to an unavailable
 *     controller are passed over
 * @param flagsBus whether the first of three address cells holds flags that must be equal; older
 *     kernels compare all three
 * @param pcieByName whether a node called {@code pcie} is a PCI bus without saying so
 * @param skipsTables whether nodes that are only tables (operating-points-v2) become no devices
 * @param walksFirmware whether devices are made below {@code /firmware} and of some reserved memory
 */
public record LinuxRules(
    Set<String> busCompatibles,
    boolean interruptsExtended,
    boolean namesChainParents,
    boolean namesHoldMask,
    boolean mapBeforeController,
    boolean mapSkipsDisabled,
    boolean flagsBus,
    boolean pcieByName,
    boolean skipsTables,
    boolean walksFirmware) {
  private static final Set<String> OLD_BUSES = Set.of("simple-bus", "arm,amba-bus");

  /** Kernels of today. */
  public static final LinuxRules TODAY =
      new LinuxRules(
          Set.of("simple-bus", "simple-mfd", "isa", "arm,amba-bus"),
          true,
          true,
          true,
          true,
          true,
          true,
          true,
          true,
          true);

  private static final String SIMPLE_MFD = "of-simple-mfd";
  private static final String EXTENDED = "of-interrupts-extended";
  private static final String CHAIN_PARENTS = "of-names-chain-parents";
  private static final String HOLD_MASK = "of-names-hold-mask";
  private static final String MAP_FIRST = "of-interrupt-map-first";
  private static final String MAP_SKIPS = "of-interrupt-map-skips-disabled";
  private static final String FLAGS_BUS = "of-flags-bus";
  private static final String PCIE_NAME = "of-pcie-by-name";
  private static final String TABLES = "of-skips-tables";
  private static final String FIRMWARE = "of-walks-firmware";

  /** Every fact that {@link #of} asks for. */
  public static final List<String> FACTS =
      List.of(
          SIMPLE_MFD,
          EXTENDED,
          CHAIN_PARENTS,
          HOLD_MASK,
          MAP_FIRST,
          MAP_SKIPS,
          FLAGS_BUS,
          PCIE_NAME,
          TABLES,
          FIRMWARE);

  public LinuxRules {
    busCompatibles = Set.copyOf(busCompatibles);
  }

  public static LinuxRules of(Facts facts) {
    return new LinuxRules(
        facts.has(SIMPLE_MFD) ? TODAY.busCompatibles() : OLD_BUSES,
        facts.has(EXTENDED),
        facts.has(CHAIN_PARENTS),
        facts.has(HOLD_MASK),
        facts.has(MAP_FIRST),
        facts.has(MAP_SKIPS),
        facts.has(FLAGS_BUS),
        facts.has(PCIE_NAME),
        facts.has(TABLES),
        facts.has(FIRMWARE));
  }
}
