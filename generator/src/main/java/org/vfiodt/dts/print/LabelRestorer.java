// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.print;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.Findings;
import org.vfiodt.dts.Marker;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.OverlayNodes;
import org.vfiodt.dts.Property;

/**
 * Puts back what a blob still knows of its source: labels from {@code __symbols__}, references to
 * other trees from {@code __fixups__} (of overlays only, as nothing else can be compiled with
 * them), and references inside the tree from {@code __local_fixups__}. What does not fit the tree
 * is left as numbers, with a warning.
 */
final class LabelRestorer {
  private static final int WARNINGS = 100;

  private LabelRestorer() {}

  /** The same tree with labels and references; the given one when it holds nothing to restore. */
  static Outcome<DeviceTree> restore(DeviceTree tree) {
    Node root = tree.root();
    boolean nothing =
        root.child(OverlayNodes.SYMBOLS).isEmpty()
            && root.child(OverlayNodes.FIXUPS).isEmpty()
            && root.child(OverlayNodes.LOCAL_FIXUPS).isEmpty();
    if (nothing) {
      return Outcome.of(tree);
    }
    Findings findings = new Findings(WARNINGS);
    Map<Node, List<String>> labels = SymbolLabels.of(tree, findings);
    ReferenceMarks marks = new ReferenceMarks();
    if (tree.overlay()) {
      FixupReferences.mark(tree, all(tree, labels), marks, findings);
    }
    LocalReferences.mark(tree, labels, marks, findings);
    if (marks.tooMany()) {
      findings.add(
          Diagnostic.of(
              DtsCode.BLOB_LIMIT,
              "the references of __local_fixups__ would grow beyond "
                  + ReferenceMarks.LIMIT
                  + " characters"));
      return Outcome.failed(findings.list());
    }
    Node restored = rebuild(root, labels, marks);
    return Outcome.of(Trees.withRoot(tree, restored), findings.list());
  }

  private static Node rebuild(Node node, Map<Node, List<String>> labels, ReferenceMarks marks) {
    List<Property> properties = new ArrayList<>(node.properties().size());
    for (Property property : node.properties()) {
      List<Marker> more = marks.of(property);
      properties.add(more.isEmpty() ? property : MarkedProperty.of(property, more));
    }
    List<Node> children = new ArrayList<>(node.children().size());
    node.children().forEach(child -> children.add(rebuild(child, labels, marks)));
    List<String> names = labels.getOrDefault(node, node.labels());
    return Trees.with(node, names, properties, children);
  }

  private static Set<String> all(DeviceTree tree, Map<Node, List<String>> restored) {
    Set<String> all = new HashSet<>();
    tree.nodes().forEach(node -> all.addAll(node.labels()));
    restored.values().forEach(all::addAll);
    return all;
  }
}
