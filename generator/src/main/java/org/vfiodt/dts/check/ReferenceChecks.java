// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import java.util.List;
import java.util.Optional;
import org.vfiodt.diag.Suggestion;
import org.vfiodt.dts.Marker;
import org.vfiodt.dts.MarkerType;
import org.vfiodt.dts.NearPath;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;
import org.vfiodt.source.Span;

/** References inside values: to a node's phandle, or to its path. */
final class ReferenceChecks {
  /** Looking for near misses takes long where there are many labels. */
  private static final int MOST_HINTS = 50;

  private static final long UNRESOLVED = 0xffffffffL;

  static final List<Check> CHECKS =
      List.of(
          Check.error(
                  "phandle_references",
                  "A value refers to a node that does not exist.",
                  ReferenceChecks::phandles)
              .ofSource()
              .after("duplicate_node_names", "explicit_phandles"),
          Check.error(
                  "path_references",
                  "A value refers to the path of a node that does not exist.",
                  ReferenceChecks::paths)
              .ofSource()
              .after("duplicate_node_names"),
          Check.error(
                  "omit_unused_nodes",
                  "Nodes behind /omit-if-no-ref/ that nothing refers to are left out; switched off,"
                      + " they stay.",
                  Rule.NOTHING)
              .ofSource()
              .after("phandle_references", "path_references"));

  private ReferenceChecks() {}

  private static void phandles(CheckTree tree, Report report) {
    if (tree.overlay()) {
      return;
    }
    references(
        tree,
        report,
        MarkerType.PHANDLE,
        (property, marker) -> property.unsigned(marker.offset(), 4) == UNRESOLVED);
  }

  private static void paths(CheckTree tree, Report report) {
    references(
        tree,
        report,
        MarkerType.PATH,
        (property, marker) -> tree.byReference(marker.text()).isEmpty());
  }

  private interface Missing {
    boolean at(Property property, Marker marker);
  }

  private static void references(CheckTree tree, Report report, MarkerType type, Missing missing) {
    for (TreeNode node : tree.nodes()) {
      for (Property property : node.node().properties()) {
        if (!property.has(type)) {
          continue;
        }
        List<Marker> markers = property.markers();
        for (int i = 0; i < markers.size(); i++) {
          Marker marker = markers.get(i);
          if (marker.type() == type && missing.at(property, marker)) {
            report.add(finding(tree, node, marker, report));
          }
        }
      }
    }
  }

  private static Finding finding(CheckTree tree, TreeNode node, Marker marker, Report report) {
    String target = marker.text();
    boolean path = target.indexOf('/') >= 0;
    String text = path ? "there is no node " + target : "no node has the label '" + target + "'";
    Finding finding = Finding.of(node, Optional.of(marker.at()), text);
    Optional<Span> deleted = tree.deletedAt(target);
    if (deleted.isPresent()) {
      return finding.note(deleted, "its node is deleted here");
    }
    if (report.findings().size() >= MOST_HINTS) {
      return finding;
    }
    return path
        ? finding.hint(near(tree, target).map(found -> "did you mean '" + found + "'?"))
        : finding.hint(Suggestion.hint(target, tree.tree().labels()));
  }

  private static Optional<String> near(CheckTree tree, String path) {
    return path.startsWith("/")
        ? NearPath.of(tree.tree().root(), Node::children, Node::name, path)
        : Optional.empty();
  }
}
