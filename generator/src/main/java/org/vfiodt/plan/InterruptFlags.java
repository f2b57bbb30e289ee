// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.vfiodt.devices.Interrupt;
import org.vfiodt.devices.Trigger;
import org.vfiodt.spec.DeviceSpec;
import org.vfiodt.spec.IrqRule;
import org.vfiodt.spec.IrqType;
import org.vfiodt.spec.NodeRules;
import org.vfiodt.spec.Selector;

/**
 * What user space can do with interrupts of each type, and which type one has.
 *
 * @param edge flags of {@code VFIO_DEVICE_GET_IRQ_INFO}
 * @param level flags of the same
 * @param untyped what an interrupt is whose type the tree leaves open
 * @param devices rules of single devices
 */
public record InterruptFlags(int edge, int level, IrqType untyped, List<DeviceSpec> devices) {
  /** VFIO_IRQ_INFO_EVENTFD, _MASKABLE and _AUTOMASKED, include/uapi/linux/vfio.h. */
  private static final int EVENTFD = 1;

  private static final int MASKABLE = 1 << 1;
  private static final int AUTOMASKED = 1 << 2;

  public InterruptFlags {
    Objects.requireNonNull(untyped);
    devices = List.copyOf(devices);
  }

  /** Of a driver that signals none. */
  public static InterruptFlags none() {
    return new InterruptFlags(0, 0, IrqType.LEVEL, List.of());
  }

  /** Of a driver that signals edge interrupts, and level ones where it masks them. */
  static InterruptFlags of(Abilities abilities, boolean automask, boolean mask) {
    int level = (automask ? EVENTFD | AUTOMASKED : 0) | (mask ? MASKABLE : 0);
    return new InterruptFlags(EVENTFD, level, abilities.untyped(), abilities.devices());
  }

  /** The flags of the interrupts of a device, over all of its nodes. */
  List<Integer> of(AssignedDevice device) {
    Optional<DeviceSpec> spec = DeviceSpec.of(device.node().compatible(), devices);
    List<Integer> flags = new ArrayList<>();
    add(device.interrupts(), spec.map(DeviceSpec::rules), flags);
    for (int n = 0; n < device.companions().size(); n++) {
      int node = n;
      Optional<NodeRules> rules = spec.map(each -> each.nodes().get(node).rules());
      add(device.companions().get(n).interrupts(), rules, flags);
    }
    return flags;
  }

  private void add(List<Interrupt> interrupts, Optional<NodeRules> node, List<Integer> flags) {
    List<IrqRule> rules = node.map(NodeRules::irqs).orElse(List.of());
    interrupts.forEach(each -> flags.add(level(rules, each) ? level : edge));
  }

  private boolean level(List<IrqRule> rules, Interrupt interrupt) {
    Trigger trigger = interrupt.line().trigger();
    IrqType tree =
        trigger == Trigger.NONE ? IrqType.UNTYPED : trigger.level() ? IrqType.LEVEL : IrqType.EDGE;
    IrqType type = ruled(rules, interrupt).orElse(tree);
    return (type == IrqType.UNTYPED ? untyped : type) != IrqType.EDGE;
  }

  /** The first rule that fits, of which those for all interrupts come last. */
  private static Optional<IrqType> ruled(List<IrqRule> rules, Interrupt interrupt) {
    return Stream.concat(
            rules.stream().filter(rule -> picks(rule.which().value(), interrupt)),
            rules.stream().filter(rule -> rule.which().value() instanceof Selector.All))
        .map(rule -> rule.type().value())
        .findFirst();
  }

  private static boolean picks(Selector selector, Interrupt interrupt) {
    if (selector instanceof Selector.Name name) {
      return interrupt.name().equals(Optional.of(name.name()));
    }
    return selector instanceof Selector.Index index && index.index() == interrupt.index();
  }
}
