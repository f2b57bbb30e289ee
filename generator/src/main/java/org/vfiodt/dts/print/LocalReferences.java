// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.print;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.Findings;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.OverlayNodes;
import org.vfiodt.dts.Property;

/**
 * References inside the tree, from {@code __local_fixups__}: a tree of the same shape, whose
 * properties hold the offsets of the phandles in the properties of the same name.
 */
final class LocalReferences {
  private final DeviceTree tree;
  private final Map<Node, List<String>> labels;
  private final ReferenceMarks marks;
  private final Findings findings;

  private LocalReferences(
      DeviceTree tree, Map<Node, List<String>> labels, ReferenceMarks marks, Findings findings) {
    this.tree = tree;
    this.labels = labels;
    this.marks = marks;
    this.findings = findings;
  }

  static void mark(
      DeviceTree tree, Map<Node, List<String>> labels, ReferenceMarks marks, Findings findings) {
    LocalReferences references = new LocalReferences(tree, labels, marks, findings);
    tree.root()
        .child(OverlayNodes.LOCAL_FIXUPS)
        .ifPresent(fixups -> references.mark(fixups, tree.root()));
  }

  private void mark(Node fixups, Node node) {
    Map<String, Property> properties = new HashMap<>();
    node.properties().forEach(each -> properties.putIfAbsent(each.name(), each));
    Map<String, Node> children = new HashMap<>();
    node.children().forEach(each -> children.putIfAbsent(each.name(), each));
    for (Property offsets : fixups.properties()) {
      Optional<Property> property = Optional.ofNullable(properties.get(offsets.name()));
      Optional<List<Long>> cells = offsets.cells();
      if (property.isEmpty()) {
        warn("names the property '" + offsets.name() + "', which " + node + " does not have");
      } else if (cells.isEmpty()) {
        warn("has no list of cells for '" + offsets.name() + "' of " + node);
      } else {
        cells.get().forEach(offset -> reference(node, property.get(), offset));
      }
    }
    for (Node child : fixups.children()) {
      Optional<Node> target = Optional.ofNullable(children.get(child.name()));
      if (target.isPresent()) {
        mark(child, target.get());
      } else {
        warn("names the node '" + child.name() + "', which is not in " + node);
      }
    }
  }

  private void reference(Node node, Property property, long offset) {
    if (offset > property.length() - 4) {
      warn("names byte " + offset + " of '" + property + "' of " + node + ", where no cell is");
      return;
    }
    long phandle = property.unsigned((int) offset, 4);
    Optional<Node> target = tree.byPhandle(phandle);
    if (target.isEmpty()) {
      warn(
          String.format(
              Locale.ROOT,
              "names byte %d of '%s' of %s, but no node has its phandle 0x%x",
              offset,
              property,
              node,
              phandle));
      return;
    }
    List<String> names = labels.getOrDefault(target.get(), target.get().labels());
    String name = names.isEmpty() ? target.get().path() : names.get(0);
    marks.add(property, (int) offset, name);
  }

  private void warn(String what) {
    findings.add(Diagnostic.of(DtsCode.NOT_RESTORED, "/" + OverlayNodes.LOCAL_FIXUPS + " " + what));
  }
}
