// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check.semantics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vfiodt.dts.Property;
import org.vfiodt.dts.check.Check;
import org.vfiodt.dts.check.CheckTree;
import org.vfiodt.dts.check.Finding;
import org.vfiodt.dts.check.Report;
import org.vfiodt.dts.check.TreeNode;

/** Walks along interrupts that come back to where they were, so that Linux would never end. */
final class InterruptLoopChecks {
  /** Steps of a loop that are told. */
  private static final int SHOWN = 6;

  static final List<Check> CHECKS =
      List.of(
          Check.warning(
              "interrupt_parent_loop",
              "Interrupt parents without '#interrupt-cells' lead back to each other.",
              InterruptLoopChecks::parents),
          Check.warning(
              "interrupt_map_loop",
              "An interrupt is mapped from nexus to nexus and comes back.",
              InterruptLoopChecks::maps));

  private InterruptLoopChecks() {}

  private static void parents(CheckTree tree, Report report) {
    List<TreeNode> starts =
        tree.holders("interrupt-parent").stream().map(CheckTree.Held::node).toList();
    InterruptParents walks = new InterruptParents(tree);
    Function<TreeNode, Optional<TreeNode>> next =
        node -> InterruptParents.isDomain(node) ? Optional.empty() : walks.step(node);
    for (List<TreeNode> loop : loops(starts, next)) {
      TreeNode first =
          loop.stream().filter(node -> node.has("interrupt-parent")).findFirst().orElseThrow();
      Property parent = first.property("interrupt-parent").orElseThrow();
      String text = "the way to the interrupt controller leads back here: " + names(loop);
      Finding finding = Finding.of(first, parent, 0, text);
      for (TreeNode other : loop.subList(0, Math.min(SHOWN, loop.size()))) {
        if (other != first) {
          Optional<Property> step = other.property("interrupt-parent");
          finding =
              finding.note(step.flatMap(Property::place).or(other.node()::place), "by way of this");
        }
      }
      report.add(finding.hint("one of them must name a node with '#interrupt-cells'"));
    }
  }

  private static void maps(CheckTree tree, Report report) {
    Map<TreeNode, Nexus> all = new LinkedHashMap<>();
    for (CheckTree.Held held : tree.holders(Nexus.MAP)) {
      Nexus.read(tree, held.node()).ifPresent(nexus -> all.put(held.node(), nexus));
    }
    List<Nexus.Entry> starts = all.values().stream().flatMap(n -> n.entries().stream()).toList();
    Function<Nexus.Entry, Optional<Nexus.Entry>> next =
        entry ->
            entry.parent() == entry.nexus()
                ? Optional.empty()
                : Optional.ofNullable(all.get(entry.parent()))
                    .flatMap(nexus -> nexus.match(entry.out()));
    for (List<Nexus.Entry> loop : loops(starts, next)) {
      Nexus.Entry first = loop.get(0);
      String text =
          "this interrupt is mapped in a circle: "
              + names(loop.stream().map(Nexus.Entry::nexus).toList());
      Finding finding = Finding.of(first.nexus(), first.map(), first.offset(), text);
      for (Nexus.Entry other : loop.subList(1, Math.min(SHOWN, loop.size()))) {
        finding = finding.note(other.map().placeOf(other.offset()), "and from there on");
      }
      report.add(finding.hint("an entry of one of the maps must lead to an interrupt controller"));
    }
  }

  private static String names(List<TreeNode> loop) {
    String shown =
        loop.stream().limit(SHOWN).map(TreeNode::path).collect(Collectors.joining(" -> "));
    return shown + (loop.size() > SHOWN ? " -> ..." : "") + " -> " + loop.get(0);
  }

  /** Every loop once, where each thing has at most one next. */
  private static <T> List<List<T>> loops(List<T> starts, Function<T, Optional<T>> next) {
    List<List<T>> loops = new ArrayList<>();
    Set<T> done = new HashSet<>();
    for (T start : starts) {
      Map<T, Integer> path = new HashMap<>();
      List<T> order = new ArrayList<>();
      Optional<T> current = Optional.of(start);
      while (current.isPresent() && done.add(current.get())) {
        path.put(current.get(), order.size());
        order.add(current.get());
        current = next.apply(current.get());
      }
      current
          .map(path::get)
          .ifPresent(from -> loops.add(List.copyOf(order.subList(from, order.size()))));
    }
    return loops;
  }
}
