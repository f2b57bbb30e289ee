// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.verdict;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vfiodt.devices.Interrupt;
import org.vfiodt.devices.InterruptLine;
import org.vfiodt.devices.ReasonKind;
import org.vfiodt.devices.tree.TreeIndex;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;
import org.vfiodt.source.Span;

/** Whether each interrupt of a device reaches the processors, alone and without the host's help. */
final class InterruptJudge implements Judge {
  private record Input(Node controller, long number) {}

  private final TreeIndex tree;
  private final Map<Input, Set<Node>> users = new HashMap<>();

  /**
   * @param interrupts of every available node of the tree
   */
  InterruptJudge(TreeIndex tree, Map<Node, List<Interrupt>> interrupts) {
    this.tree = tree;
    interrupts.forEach(
        (node, all) ->
            all.forEach(
                each ->
                    input(each.line())
                        .ifPresent(
                            input ->
                                users
                                    .computeIfAbsent(input, key -> new LinkedHashSet<>())
                                    .add(node))));
  }

  private static Optional<Input> input(InterruptLine line) {
    return line.hardware().isPresent()
        ? Optional.of(new Input(line.controller(), line.hardware().getAsLong()))
        : Optional.empty();
  }

  @Override
  public void judge(Evidence device, Reasons reasons) {
    Node node = device.node();
    device
        .interrupts()
        .broken()
        .ifPresent(
            broken ->
                reasons.add(
                    ReasonKind.INTERRUPT_UNREACHABLE,
                    broken.at(),
                    "interrupt " + broken.index() + " " + broken.why(),
                    List.of()));
    for (Interrupt interrupt : device.interrupts().found()) {
      Optional<Span> at = place(node);
      String subject = "interrupt " + interrupt.index();
      shared(node, interrupt, at, subject, reasons);
      if (!interrupt.reachesRoot()) {
        Node last = interrupt.lines().get(interrupt.lines().size() - 1).controller();
        reasons.add(
            ReasonKind.INTERRUPT_UNREACHABLE,
            at,
            subject + " ends at " + last.path() + ", whose own interrupt reaches no controller",
            List.of(last));
      } else if (!interrupt.direct()) {
        indirect(interrupt, at, subject, reasons);
      }
      if (!interrupt.nexuses().isEmpty()) {
        reasons.add(
            ReasonKind.INTERRUPT_NEXUS,
            at,
            subject + " is translated by the interrupt-map of " + Names.of(interrupt.nexuses()),
            interrupt.nexuses());
      }
    }
  }

  private static Optional<Span> place(Node node) {
    Optional<Span> extended = node.property("interrupts-extended").flatMap(Property::place);
    return extended.isPresent() ? extended : Reasons.place(node, "interrupts");
  }

  private static void indirect(
      Interrupt interrupt, Optional<Span> at, String subject, Reasons reasons) {
    List<Node> between =
        interrupt.lines().stream()
            .limit(interrupt.lines().size() - 1)
            .map(InterruptLine::controller)
            .toList();
    boolean gpio = between.stream().anyMatch(each -> each.property("gpio-controller").isPresent());
    reasons.add(
        ReasonKind.INTERRUPT_INDIRECT,
        at,
        subject
            + " goes through "
            + (gpio ? "the GPIO controller " : "")
            + Names.of(between)
            + ", which the host must drive",
        between);
  }

  private void shared(
      Node node, Interrupt interrupt, Optional<Span> at, String subject, Reasons reasons) {
    Set<Node> all =
        input(interrupt.line()).map(input -> users.getOrDefault(input, Set.of())).orElse(Set.of());
    List<Node> others =
        all.stream().filter(other -> other != node && !tree.isWithin(other, node)).toList();
    if (!others.isEmpty()) {
      reasons.add(
          ReasonKind.INTERRUPT_SHARED,
          at,
          subject
              + " (input "
              + interrupt.line().hardware().getAsLong()
              + " of "
              + interrupt.controller().path()
              + ") is also that of "
              + Names.of(others),
          others);
    }
  }
}
