// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check.semantics;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vfiodt.dts.Property;
import org.vfiodt.dts.check.Check;
import org.vfiodt.dts.check.CheckTree;
import org.vfiodt.dts.check.Finding;
import org.vfiodt.dts.check.Report;
import org.vfiodt.dts.check.TreeNode;

/** References to reserved memory (bindings reserved-memory; of_reserved_mem.c of Linux). */
final class ReservedMemoryChecks {
  private static final String NAME = "memory-region";

  static final List<Check> CHECKS =
      List.of(
          Check.warning(
              "memory_region",
              "A 'memory-region' names something that is no reserved memory, has no size, or is off.",
              ReservedMemoryChecks::look));

  private ReservedMemoryChecks() {}

  private static void look(CheckTree tree, Report report) {
    for (CheckTree.Held held : tree.holders(NAME)) {
      Specifiers read = Specifiers.phandles(tree, held.property());
      PhandleLists.tell(held.node(), held.property(), read, "", report);
      for (Specifier each : read.entries()) {
        each.target()
            .flatMap(target -> fault(tree, held, target))
            .ifPresent(
                text ->
                    report.add(
                        Finding.of(held.node(), held.property(), each.offset(), text)
                            .note(each.target().get().node().place(), "the node it names")));
      }
    }
  }

  private static Optional<String> fault(CheckTree tree, CheckTree.Held held, TreeNode target) {
    TreeNode parent = target.parent().orElse(target);
    if (!parent.path().equals("/reserved-memory")) {
      return tree.overlay()
          ? Optional.empty()
          : Optional.of(
              String.format(
                  Locale.ROOT,
                  "'%s' names %s, which is not a child of /reserved-memory",
                  NAME,
                  target));
    }
    Optional<Property> size = target.property("size");
    if (!target.has("reg") && size.isEmpty()) {
      return Optional.of(
          String.format(
              Locale.ROOT, "'%s' names %s, which has neither 'reg' nor 'size'", NAME, target));
    }
    if (Availability.enabled(held.node()) && !Availability.enabled(target)) {
      return Optional.of(String.format(Locale.ROOT, "'%s' names %s, which is off", NAME, target));
    }
    return Optional.empty();
  }
}
