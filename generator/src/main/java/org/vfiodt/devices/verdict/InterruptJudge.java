// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.verdict;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
    List<Interrupt> found = device.interrupts().found();
    Optional<Span> at = place(node);
    grouped(found, each -> !each.reachesRoot(), this::controllers)
        .forEach(
            (controllers, all) -> {
              Node last = controllers.get(controllers.size() - 1);
              reasons.add(
                  ReasonKind.INTERRUPT_UNREACHABLE,
                  at,
                  subject(all)
                      + " to "
                      + last.path()
                      + ", whose own interrupt reaches no controller",
                  List.of(last));
            });
    grouped(found, each -> each.line().perProcessor(), this::controllers)
        .forEach(
            (controllers, all) ->
                reasons.add(
                    ReasonKind.INTERRUPT_PER_PROCESSOR,
                    at,
                    subject(all) + " to each processor for itself",
                    List.of()));
    grouped(found, each -> each.reachesRoot() && !each.direct(), this::between)
        .forEach(
            (between, all) ->
                reasons.add(
                    ReasonKind.INTERRUPT_INDIRECT,
                    at,
                    subject(all)
                        + " through "
                        + gpio(between)
                        + Names.of(between)
                        + ", which the host must drive",
                    between));
    grouped(found, each -> !each.nexuses().isEmpty(), Interrupt::nexuses)
        .forEach(
            (nexuses, all) ->
                reasons.add(
                    ReasonKind.INTERRUPT_NEXUS,
                    at,
                    subject(all) + " through the interrupt-map of " + Names.of(nexuses),
                    nexuses));
    found.forEach(each -> shared(node, each, at, reasons));
  }

  private static Map<List<Node>, List<Interrupt>> grouped(
      List<Interrupt> all, Predicate<Interrupt> wanted, Function<Interrupt, List<Node>> by) {
    return all.stream()
        .filter(wanted)
        .collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
  }

  private List<Node> controllers(Interrupt interrupt) {
    return interrupt.lines().stream().map(InterruptLine::controller).toList();
  }

  private List<Node> between(Interrupt interrupt) {
    List<Node> all = controllers(interrupt);
    return all.subList(0, all.size() - 1);
  }

  private static String gpio(List<Node> controllers) {
    return controllers.stream().anyMatch(each -> each.property("gpio-controller").isPresent())
        ? "the GPIO controller "
        : "";
  }

  /** Such as {@code interrupt 3 goes} and {@code interrupts 0, 1 go}. */
  private static String subject(List<Interrupt> all) {
    String numbers = Names.list(all.stream().map(each -> String.valueOf(each.index())).toList());
    return all.size() == 1 ? "interrupt " + numbers + " goes" : "interrupts " + numbers + " go";
  }

  private static Optional<Span> place(Node node) {
    Optional<Span> extended = node.property("interrupts-extended").flatMap(Property::place);
    return extended.isPresent() ? extended : Reasons.place(node, "interrupts");
  }

  private void shared(Node node, Interrupt interrupt, Optional<Span> at, Reasons reasons) {
    Set<Node> all =
        input(interrupt.line()).map(input -> users.getOrDefault(input, Set.of())).orElse(Set.of());
    List<Node> others =
        all.stream()
            .filter(other -> other != node && !tree.isWithin(other, node))
            .limit(Reasons.MOST_OTHERS)
            .toList();
    if (!others.isEmpty()) {
      reasons.add(
          ReasonKind.INTERRUPT_SHARED,
          at,
          "interrupt "
              + interrupt.index()
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
