// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.overlay;

import java.nio.charset.StandardCharsets;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.Findings;
import org.vfiodt.dts.OverlayNodes;

/** Tables with a property for every label: its name, and the path of the labelled node. */
final class LabelTables {
  private final Draft draft;
  private final TableSize size;
  private final Findings findings;

  LabelTables(Draft draft, TableSize size, Findings findings) {
    this.draft = draft;
    this.size = size;
    this.findings = findings;
  }

  /** Gives nodes the labels that symbols written in the source promise. */
  void read() {
    DraftNode table = draft.root().child(OverlayNodes.SYMBOLS);
    if (table == null) {
      return;
    }
    for (DraftProperty symbol : table.properties()) {
      String path = text(symbol.bytes());
      DraftNode node = Draft.byPath(draft.root(), path);
      if (node == null) {
        findings.add(
            Diagnostic.of(
                DtsCode.TABLE_DATA,
                "the symbol '" + symbol.name() + "' names " + path + ", which does not exist"));
      } else {
        node.label(symbol.name());
      }
    }
    draft.labelsChanged();
  }

  /**
   * Adds every label to a table, which is made if there is none and something to put into it.
   *
   * @param phandles whether labelled nodes also get a phandle
   */
  void write(String name, boolean phandles) {
    boolean[] any = {false};
    draft.each(node -> any[0] |= draft.everLabelled(node));
    if (any[0]) {
      DraftNode table = draft.root().childOrNew(name);
      draft.each(
          node -> {
            node.labels().forEach(label -> add(table, node, label));
            if (phandles && draft.everLabelled(node)) {
              draft.needPhandle(node);
            }
          });
    }
  }

  private void add(DraftNode table, DraftNode node, String label) {
    DraftProperty present = table.property(label);
    if (present == null && !size.allows(node.path().length())) {
      return;
    }
    if (present == null) {
      byte[] path = (node.path() + "\0").getBytes(StandardCharsets.ISO_8859_1);
      table.add(new DraftProperty(label, path, node.definedAt()));
    } else if (!text(present.bytes()).equals(node.path())) {
      findings.add(
          Diagnostic.of(
                  DtsCode.TABLE_DATA,
                  "the label '" + label + "' of " + node.path() + " is left out of " + table.path())
              .note("there '" + label + "' already is \"" + text(present.bytes()) + "\""));
    }
  }

  /** The text up to the first zero byte. */
  static String text(byte[] bytes) {
    int end = 0;
    while (end < bytes.length && bytes[end] != 0) {
      end++;
    }
    return new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
  }
}
