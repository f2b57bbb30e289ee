// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.overlay;

import java.nio.charset.StandardCharsets;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.Findings;
import org.vfiodt.dts.OverlayNodes;

/**
 * Reads tables of fixups that the source wrote by hand, so that the cells they name count as
 * references like those written with an ampersand. What does not fit is left alone with a warning.
 */
final class FixupReader {
  private final Draft draft;
  private final Findings findings;

  FixupReader(Draft draft, Findings findings) {
    this.draft = draft;
    this.findings = findings;
  }

  void read() {
    DraftNode fixups = draft.root().child(OverlayNodes.FIXUPS);
    if (fixups != null) {
      fixups.properties().forEach(this::fixups);
    }
    DraftNode local = draft.root().child(OverlayNodes.LOCAL_FIXUPS);
    if (local != null) {
      localFixups(local, draft.root());
    }
  }

  private void fixups(DraftProperty label) {
    String text = new String(label.bytes(), StandardCharsets.ISO_8859_1);
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\0', start);
      if (end < 0) {
        warn("the last entry of '" + label.name() + "' in /__fixups__ has no end");
        return;
      }
      fixup(label.name(), text.substring(start, end));
      start = end + 1;
    }
  }

  private void fixup(String label, String entry) {
    String what = "the entry \"" + entry + "\" of '" + label + "' in /__fixups__ ";
    int first = entry.indexOf(':');
    int second = entry.indexOf(':', first + 1);
    if (first < 0 || second < 0) {
      warn(what + "is not written as path:property:offset");
      return;
    }
    DraftNode node = Draft.byPath(draft.root(), entry.substring(0, first));
    String name = entry.substring(first + 1, second);
    DraftProperty property = node == null ? null : node.property(name);
    if (property == null) {
      warn(what + "names a " + (node == null ? "node" : "property") + " that does not exist");
      return;
    }
    long offset = Numbers.leading(entry.substring(second + 1));
    if (offset < 0 || offset + 4 > property.length()) {
      warn(what + "has an offset outside the property");
    } else {
      property.refer((int) offset, label);
    }
  }

  private void localFixups(DraftNode table, DraftNode node) {
    for (DraftProperty entry : table.properties()) {
      DraftProperty property = node.property(entry.name());
      String what = "'" + entry.name() + "' in " + table.path() + " ";
      if (property == null) {
        warn(what + "names a property that does not exist");
      } else if (entry.length() % 4 != 0) {
        warn(what + "does not consist of cells");
      } else {
        for (int i = 0; i < entry.length(); i += 4) {
          localFixup(what, property, entry.cell(i));
        }
      }
    }
    for (DraftNode below : table.children()) {
      DraftNode child = node.child(below.name());
      if (child == null) {
        warn(below.path() + " names a node that does not exist");
      } else {
        localFixups(below, child);
      }
    }
  }

  private void localFixup(String what, DraftProperty property, long offset) {
    if (offset + 4 > property.length()) {
      warn(what + "has an offset outside the property");
      return;
    }
    DraftNode target = draft.byPhandle(property.cell((int) offset));
    if (target == null) {
      warn(what + "marks a cell that is no phandle of this tree");
    } else {
      property.refer(
          (int) offset, target.labels().isEmpty() ? target.path() : target.labels().get(0));
    }
  }

  private void warn(String message) {
    findings.add(Diagnostic.of(DtsCode.TABLE_DATA, message));
  }
}
