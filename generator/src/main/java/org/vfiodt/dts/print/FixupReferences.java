// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.print;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.Findings;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.OverlayNodes;
import org.vfiodt.dts.Property;

/**
 * References to labels of another tree, from {@code __fixups__}: one property for each label, whose
 * strings have the form {@code path:property:offset}. A cell becomes a reference only where
 * compiling the reference gives the same blob again.
 */
final class FixupReferences {
  private static final Pattern OFFSET = Pattern.compile("0|[1-9][0-9]{0,8}");

  /** What stands in a cell that waits for its phandle. */
  private static final long OPEN = 0xffffffffL;

  private final DeviceTree tree;
  private final ReferenceMarks marks;
  private final Findings findings;
  private final Set<String> own;

  private FixupReferences(
      DeviceTree tree, Set<String> own, ReferenceMarks marks, Findings findings) {
    this.tree = tree;
    this.own = own;
    this.marks = marks;
    this.findings = findings;
  }

  /**
   * @param own the labels of the tree itself
   */
  static void mark(DeviceTree tree, Set<String> own, ReferenceMarks marks, Findings findings) {
    FixupReferences references = new FixupReferences(tree, own, marks, findings);
    tree.root()
        .child(OverlayNodes.FIXUPS)
        .ifPresent(fixups -> fixups.properties().forEach(references::entries));
  }

  private void entries(Property fixup) {
    if (!Texts.isLabel(fixup.name())) {
      warn(fixup, "is no name that a label can have");
      return;
    }
    if (own.contains(fixup.name())) {
      warn(fixup, "is also the label of a node of this tree");
      return;
    }
    byte[] bytes = fixup.bytes();
    int start = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        entry(fixup, new String(bytes, start, i - start, StandardCharsets.ISO_8859_1));
        start = i + 1;
      }
    }
    if (start < bytes.length) {
      warn(fixup, "has a last entry without an end");
    }
  }

  private void entry(Property fixup, String entry) {
    int first = entry.indexOf(':');
    int second = entry.indexOf(':', first + 1);
    if (first < 0 || second < 0) {
      warn(fixup, "has the entry '" + entry + "', which is not of the form path:property:offset");
      return;
    }
    String path = entry.substring(0, first);
    String offset = entry.substring(second + 1);
    Optional<Node> node = tree.find(path).filter(found -> found.path().equals(path));
    Optional<Property> property =
        node.flatMap(found -> found.property(entry.substring(first + 1, second)));
    if (node.isEmpty()) {
      warn(fixup, "has the entry '" + entry + "', but there is no such node");
    } else if (property.isEmpty()) {
      warn(fixup, "has the entry '" + entry + "', but the node has no such property");
    } else if (!OFFSET.matcher(offset).matches()) {
      warn(fixup, "has the entry '" + entry + "', which does not end in an offset");
    } else if (Integer.parseInt(offset) > property.get().length() - 4) {
      warn(fixup, "has the entry '" + entry + "', but no cell is there");
    } else if (property.get().unsigned(Integer.parseInt(offset), 4) != OPEN) {
      warn(fixup, "has the entry '" + entry + "', but the cell there is not 0xffffffff");
    } else {
      marks.add(property.get(), Integer.parseInt(offset), fixup.name());
    }
  }

  private void warn(Property fixup, String what) {
    String message = "the label '" + fixup.name() + "' in /" + OverlayNodes.FIXUPS + " " + what;
    findings.add(
        fixup
            .place()
            .map(at -> Diagnostic.at(at, DtsCode.NOT_RESTORED, message))
            .orElseGet(() -> Diagnostic.of(DtsCode.NOT_RESTORED, message)));
  }
}
