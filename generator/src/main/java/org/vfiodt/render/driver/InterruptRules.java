// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vfiodt.render.CText;
import org.vfiodt.spec.DeviceSpec;
import org.vfiodt.spec.IrqRule;
import org.vfiodt.spec.IrqType;
import org.vfiodt.spec.NodeRules;
import org.vfiodt.spec.Selector;

/** The rules that a spec has for interrupts of single kinds of devices, as C has them. */
record InterruptRules(List<DeviceSpec> devices, boolean nodes) {
  private static final Map<IrqType, String> TYPES =
      Map.of(
          IrqType.LEVEL, "IRQ_TYPE_LEVEL_MASK",
          IrqType.EDGE, "IRQ_TYPE_EDGE_BOTH",
          IrqType.UNTYPED, "IRQ_TYPE_NONE");

  InterruptRules {
    devices = List.copyOf(devices);
  }

  static InterruptRules of(DriverParts parts) {
    boolean nodes = Nodes.in(parts);
    return new InterruptRules(
        parts.plan.abilities().devices().stream()
            .filter(device -> nodes(device, nodes).stream().anyMatch(n -> !n.irqs().isEmpty()))
            .toList(),
        nodes);
  }

  /** Rules of the nodes that the driver knows of. */
  private static List<NodeRules> nodes(DeviceSpec device, boolean all) {
    return all ? device.allRules() : List.of(device.rules());
  }

  /** Whether a rule picks an interrupt by its name. */
  boolean named() {
    return devices.stream()
        .flatMap(device -> nodes(device, nodes).stream())
        .flatMap(node -> node.irqs().stream())
        .anyMatch(rule -> rule.which().value() instanceof Selector.Name);
  }

  void addTo(DriverParts parts) {
    if (devices.isEmpty()) {
      return;
    }
    String module = parts.module();
    parts.includes.addAll(List.of("linux/kernel.h", "linux/of.h"));
    parts.constants.add(new InterruptRuleStruct(module, nodes, named()));
    parts.rules.members.add(
        new DeviceStruct.Member(
            "irqs",
            "const struct " + module + "_irq_rule *irqs",
            "rules for interrupts, the first that fits counts"));
    parts.rules.members.add(
        new DeviceStruct.Member("num_irqs", "unsigned int num_irqs", "number of those"));
    for (DeviceSpec device : devices) {
      String table = module + "_" + parts.rules.name(device) + "_irqs";
      parts.rules.set(device, "irqs", table);
      parts.rules.set(device, "num_irqs", "ARRAY_SIZE(" + table + ")");
    }
  }

  List<InterruptTypes.Table> tables(Rules names) {
    return devices.stream()
        .map(device -> new InterruptTypes.Table(names.name(device), rules(device)))
        .toList();
  }

  private List<String> rules(DeviceSpec device) {
    List<NodeRules> all = nodes(device, nodes);
    List<String> rules = new ArrayList<>();
    for (int node = 0; node < all.size(); node++) {
      String prefix = node == 0 ? "" : ".node = " + node + ", ";
      rules(all.get(node)).stream().map(rule -> prefix + rule).forEach(rules::add);
    }
    return rules;
  }

  /** A rule for one interrupt goes before the rule for all. */
  private static List<String> rules(NodeRules node) {
    List<String> rules = new ArrayList<>();
    List<String> last = new ArrayList<>();
    for (IrqRule rule : node.irqs()) {
      boolean all = rule.which().value() instanceof Selector.All;
      String type = ".type = " + TYPES.get(rule.type().value());
      (all ? last : rules).add(which(rule.which().value()) + ", " + type);
    }
    rules.addAll(last);
    return rules;
  }

  private static String which(Selector selector) {
    if (selector instanceof Selector.Name name) {
      return ".name = " + CText.literal(name.name());
    }
    if (selector instanceof Selector.Index index) {
      return ".first = " + index.index() + ", .last = " + index.index();
    }
    return ".last = UINT_MAX";
  }
}
