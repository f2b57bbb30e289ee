// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.address;

import java.util.Optional;
import org.vfiodt.devices.LinuxRule;
import org.vfiodt.devices.LinuxRules;
import org.vfiodt.devices.tree.Cells;
import org.vfiodt.devices.tree.TreeIndex;
import org.vfiodt.dts.Node;

/** Names of devices as of_device_make_bus_id in drivers/of gives them. */
public final class SysfsName {
  private final TreeIndex tree;
  private final LinuxRules rules;
  private final RegisterFinder registers;

  public SysfsName(TreeIndex tree, LinuxRules rules, RegisterFinder registers) {
    this.tree = tree;
    this.rules = rules;
    this.registers = registers;
  }

  /** Empty where the kernel counts such devices. */
  public Optional<String> of(Node node) {
    return rules.has(LinuxRule.NAMES_CHAIN_PARENTS) ? Optional.of(chained(node)) : alone(node);
  }

  /** Before 3.18: a device without any address has a number instead. */
  private Optional<String> alone(Node node) {
    return registers
        .firstAddress(node)
        .or(() -> registers.untranslatedCell(node))
        .map(address -> Long.toHexString(address) + "." + node.baseName());
  }

  private String chained(Node node) {
    String suffix = "";
    Node current = node;
    while (!current.isRoot()) {
      Optional<Long> address = registers.firstAddress(current);
      if (address.isPresent()) {
        String name = Long.toHexString(address.get()) + mask(current) + "." + current.baseName();
        return suffix.isEmpty() ? name : name + ":" + suffix;
      }
      suffix = suffix.isEmpty() ? current.name() : current.name() + ":" + suffix;
      current = tree.parentOf(current).orElseThrow();
    }
    return suffix;
  }

  private String mask(Node node) {
    Optional<Long> mask =
        rules.has(LinuxRule.NAMES_HOLD_MASK) ? Cells.first(node, "mask") : Optional.<Long>empty();
    return mask.map(bits -> "." + Integer.toHexString(lowestBit(bits.intValue()))).orElse("");
  }

  /** One less than ffs() of the C library: no bit at all gives all ones. */
  private static int lowestBit(int bits) {
    return bits == 0 ? -1 : Integer.numberOfTrailingZeros(bits);
  }
}
