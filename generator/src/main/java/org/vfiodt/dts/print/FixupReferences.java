// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.print;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.Findings;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;

/**
 * References to labels of another tree, from {@code __fixups__}: one property for each label, whose
 * strings have the form {@code path:property:offset}.
 */
final class FixupReferences {
  static final String NODE = "__fixups__";

  private final DeviceTree tree;
  private final ReferenceMarks marks;
  private final Findings findings;

  private FixupReferences(DeviceTree tree, ReferenceMarks marks, Findings findings) {
    this.tree = tree;
    this.marks = marks;
    this.findings = findings;
  }

  static void mark(DeviceTree tree, ReferenceMarks marks, Findings findings) {
    FixupReferences references = new FixupReferences(tree, marks, findings);
    tree.root().child(NODE).ifPresent(fixups -> fixups.properties().forEach(references::entries));
  }

  private void entries(Property fixup) {
    if (!Texts.isLabel(fixup.name())) {
      warn(fixup, "is no name that a label can have");
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
    Optional<Node> node = Paths.find(tree, entry.substring(0, first));
    Optional<Property> property =
        node.flatMap(found -> found.property(entry.substring(first + 1, second)));
    OptionalInt offset = StartNumber.of(entry.substring(second + 1));
    if (node.isEmpty()) {
      warn(fixup, "has the entry '" + entry + "', but there is no such node");
    } else if (property.isEmpty()) {
      warn(fixup, "has the entry '" + entry + "', but the node has no such property");
    } else if (offset.isEmpty() || offset.getAsInt() > property.get().length() - 4) {
      warn(fixup, "has the entry '" + entry + "', but no cell is there");
    } else {
      marks.add(property.get(), offset.getAsInt(), fixup.name());
    }
  }

  private void warn(Property fixup, String what) {
    String message = "the label '" + fixup.name() + "' in /" + NODE + " " + what;
    findings.add(
        fixup
            .place()
            .map(at -> Diagnostic.at(at, DtsCode.NOT_RESTORED, message))
            .orElseGet(() -> Diagnostic.of(DtsCode.NOT_RESTORED, message)));
  }
}
