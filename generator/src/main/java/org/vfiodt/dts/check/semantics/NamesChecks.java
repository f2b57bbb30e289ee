// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check.semantics;

import static org.vfiodt.dts.check.semantics.Numbers.count;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.vfiodt.dts.Property;
import org.vfiodt.dts.check.Check;
import org.vfiodt.dts.check.CheckTree;
import org.vfiodt.dts.check.Finding;
import org.vfiodt.dts.check.Report;
import org.vfiodt.dts.check.TreeNode;

/** Lists and the names of their entries: {@code clocks} and {@code clock-names}. */
final class NamesChecks {
  static final List<Check> CHECKS =
      List.of(
          Check.warning(
              "names_surplus",
              "An 'X-names' has more names than there are entries to name.",
              (tree, report) -> look(tree, true, report)),
          Check.off(
              "names_missing",
              "An 'X-names' has fewer names than there are entries.",
              (tree, report) -> look(tree, false, report)));

  /** A tree, and the interrupt parents that were found in it so far. */
  private record Looked(CheckTree tree, InterruptParents walks) {}

  /** How to count the entries of a list. */
  private interface Count {
    OptionalInt of(Looked looked, TreeNode node, Property list);
  }

  private record Kind(String list, Count count) {}

  private static final Map<String, Kind> KINDS =
      new TreeMap<>(
          Map.ofEntries(
              cells("clock-names", "clocks", "#clock-cells"),
              cells("dma-names", "dmas", "#dma-cells"),
              cells("hwlock-names", "hwlocks", "#hwlock-cells"),
              cells("io-channel-names", "io-channels", "#io-channel-cells"),
              cells("mbox-names", "mboxes", "#mbox-cells"),
              cells("mux-control-names", "mux-controls", "#mux-control-cells"),
              cells("phy-names", "phys", "#phy-cells"),
              cells("power-domain-names", "power-domains", "#power-domain-cells"),
              cells("pwm-names", "pwms", "#pwm-cells"),
              cells("reset-names", "resets", "#reset-cells"),
              Map.entry("interconnect-names", new Kind("interconnects", NamesChecks::pairs)),
              Map.entry("interrupt-names", new Kind("interrupts", NamesChecks::interrupts)),
              Map.entry("memory-region-names", new Kind("memory-region", NamesChecks::phandles)),
              Map.entry("nvmem-cell-names", new Kind("nvmem-cells", NamesChecks::phandles)),
              Map.entry("reg-names", new Kind("reg", NamesChecks::registers))));

  private NamesChecks() {}

  private static Map.Entry<String, Kind> cells(String names, String list, String cellsName) {
    Count count =
        (looked, node, property) -> whole(Specifiers.read(looked.tree(), property, cellsName));
    return Map.entry(names, new Kind(list, count));
  }

  private static OptionalInt whole(Specifiers read) {
    return read.whole() ? OptionalInt.of(read.entries().size()) : OptionalInt.empty();
  }

  private static OptionalInt phandles(Looked looked, TreeNode node, Property list) {
    return whole(Specifiers.phandles(looked.tree(), list));
  }

  private static OptionalInt pairs(Looked looked, TreeNode node, Property list) {
    OptionalInt ends = whole(Specifiers.read(looked.tree(), list, "#interconnect-cells"));
    return ends.isEmpty() || ends.getAsInt() % 2 != 0
        ? OptionalInt.empty()
        : OptionalInt.of(ends.getAsInt() / 2);
  }

  private static OptionalInt registers(Looked looked, TreeNode node, Property reg) {
    TreeNode bus = node.parent().orElse(node);
    return entries(reg, (long) bus.addressCells() + bus.sizeCells());
  }

  private static OptionalInt interrupts(Looked looked, TreeNode node, Property list) {
    Optional<Property> extended = node.property("interrupts-extended");
    if (extended.isPresent()) {
      return whole(Specifiers.read(looked.tree(), extended.get(), "#interrupt-cells"));
    }
    Optional<Long> width =
        looked
            .walks()
            .find(node)
            .flatMap(parent -> parent.property("#interrupt-cells"))
            .flatMap(Property::cell);
    return width.isEmpty() ? OptionalInt.empty() : entries(list, width.get());
  }

  private static OptionalInt entries(Property list, long width) {
    return width <= 0 || list.length() % (4 * width) != 0
        ? OptionalInt.empty()
        : OptionalInt.of((int) (list.length() / (4 * width)));
  }

  private static void look(CheckTree tree, boolean surplus, Report report) {
    Looked looked = new Looked(tree, new InterruptParents(tree));
    KINDS.forEach(
        (name, kind) -> {
          for (CheckTree.Held held : tree.holders(name)) {
            if (Availability.enabled(held.node())) {
              look(looked, held.node(), held.property(), kind, surplus, report);
            }
          }
        });
  }

  private static void look(
      Looked looked, TreeNode node, Property names, Kind kind, boolean surplus, Report report) {
    Optional<List<String>> strings = names.strings();
    Optional<Property> list = node.property(kind.list());
    if (list.isEmpty() && kind.list().equals("interrupts")) {
      list = node.property("interrupts-extended");
    }
    if (strings.isEmpty() || list.isEmpty()) {
      return;
    }
    OptionalInt entries = kind.count().of(looked, node, list.get());
    int named = strings.get().size();
    if (entries.isEmpty() || named == entries.getAsInt() || surplus != named > entries.getAsInt()) {
      return;
    }
    String text =
        String.format(
            Locale.ROOT,
            "'%s' has %s for the %s of '%s'",
            names.name(),
            count(named, "name", "names"),
            count(entries.getAsInt(), "entry", "entries"),
            list.get().name());
    Finding finding =
        surplus
            ? atName(node, names, strings.get(), entries.getAsInt(), text)
            : Finding.of(node, names, text);
    report.add(finding.note(list.get().place(), "the entries"));
  }

  /** Points at the first name that has no entry. */
  private static Finding atName(
      TreeNode node, Property names, List<String> strings, int first, String text) {
    int offset = 0;
    for (int i = 0, seen = 0; i < names.length() && seen < first; i++) {
      if (names.unsigned(i, 1) == 0) {
        seen++;
        offset = i + 1;
      }
    }
    return Finding.of(node, names, offset, text)
        .hint("nothing stands behind '" + strings.get(first) + "'");
  }
}
