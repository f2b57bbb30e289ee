// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check.semantics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.vfiodt.dts.check.Check;
import org.vfiodt.dts.check.CheckTree;
import org.vfiodt.dts.check.Finding;
import org.vfiodt.dts.check.Report;
import org.vfiodt.dts.check.TreeNode;

/** Registers that two devices claim. */
final class OverlapChecks {
  /** Open regions that a new one is compared with; more only where everything is wrong. */
  private static final int COMPARED = 16;

  static final List<Check> CHECKS =
      List.of(
          Check.warning(
              "reg_overlap",
              "Registers of two devices overlap, and neither has all of the other's.",
              (tree, report) -> registers(tree, false, report)),
          Check.off(
              "reg_shared",
              "A device has registers that are also part of another device's.",
              (tree, report) -> registers(tree, true, report)),
          Check.warning(
              "reserved_memory_overlap",
              "Two regions of reserved memory overlap.",
              OverlapChecks::reserved));

  private OverlapChecks() {}

  private static void registers(CheckTree tree, boolean contained, Report report) {
    List<Region> regions = new ArrayList<>();
    AddressMap addresses = new AddressMap();
    for (CheckTree.Held held : tree.holders("reg")) {
      if (isDevice(held.node()) && Availability.enabled(held.node())) {
        for (Region region : Region.of(held.node())) {
          AddressMap.Place place = addresses.place(region);
          if (place.bus().isRoot() && !place.region().wraps()) {
            regions.add(place.region());
          }
        }
      }
    }
    BiPredicate<Region, Region> counts =
        (left, right) ->
            !related(left.node(), right.node())
                && !(isClock(left.node()) && isClock(right.node()))
                && contained == contains(left, right);
    sweep(regions, counts, "registers", report);
  }

  private static void reserved(CheckTree tree, Report report) {
    tree.byPath(tree.root(), "/reserved-memory")
        .ifPresent(
            memory -> {
              List<Region> regions = new ArrayList<>();
              for (TreeNode child : memory.children()) {
                if (Availability.enabled(child)) {
                  Region.of(child).stream().filter(each -> !each.wraps()).forEach(regions::add);
                }
              }
              sweep(regions, (left, right) -> true, "addresses", report);
            });
  }

  /** Memory is no register, and what is reserved of it lies inside by design. */
  private static boolean isDevice(TreeNode node) {
    TreeNode parent = node.parent().orElse(node);
    return node.has("compatible")
        && !parent.isCalled("reserved-memory")
        && !node.isCalled("memory");
  }

  /** Clocks of one chip have bits in common registers; their drivers know. */
  private static boolean isClock(TreeNode node) {
    return node.has("#clock-cells");
  }

  private static boolean contains(Region left, Region right) {
    return inside(left, right) || inside(right, left);
  }

  private static boolean inside(Region outer, Region inner) {
    return !Numbers.below(inner.start(), outer.start())
        && !Numbers.below(outer.last(), inner.last());
  }

  private static boolean related(TreeNode left, TreeNode right) {
    return left == right || isAbove(left, right) || isAbove(right, left);
  }

  private static boolean isAbove(TreeNode upper, TreeNode lower) {
    TreeNode current = lower;
    while (!current.isRoot()) {
      current = current.parent().orElseThrow();
      if (current == upper) {
        return true;
      }
    }
    return false;
  }

  /** Sorts once; at each start only the regions that are still open can overlap. */
  private static void sweep(
      List<Region> regions, BiPredicate<Region, Region> counts, String what, Report report) {
    List<Region> sorted = new ArrayList<>(regions);
    sorted.sort((left, right) -> Long.compareUnsigned(left.start(), right.start()));
    TreeMap<Integer, Region> open = new TreeMap<>(Comparator.reverseOrder());
    PriorityQueue<Integer> ends =
        new PriorityQueue<>(
            (left, right) ->
                Long.compareUnsigned(sorted.get(left).last(), sorted.get(right).last()));
    Set<List<TreeNode>> told = new HashSet<>();
    for (int i = 0; i < sorted.size() && !report.full(); i++) {
      Region region = sorted.get(i);
      while (!ends.isEmpty() && Numbers.below(sorted.get(ends.peek()).last(), region.start())) {
        open.remove(ends.poll());
      }
      int compared = 0;
      for (Region other : open.values()) {
        if (++compared > COMPARED) {
          break;
        }
        if (counts.test(other, region) && told.add(List.of(other.node(), region.node()))) {
          report.add(finding(other, region, what));
          break;
        }
      }
      open.put(i, region);
      ends.add(i);
    }
  }

  private static Finding finding(Region first, Region second, String what) {
    String text =
        String.format(
            Locale.ROOT,
            "the %s %s overlap those of %s, %s",
            what,
            second.text(),
            first.node(),
            first.text());
    return Finding.of(second.node(), second.reg(), second.offset(), text)
        .note(first.reg().placeOf(first.offset()), "the other one")
        .hint("correct an address or size, or switch one of the two off");
  }
}
