// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.overlay;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.Findings;
import org.vfiodt.dts.MarkerType;
import org.vfiodt.dts.OverlayNodes;

/**
 * Writes down every cell that holds a phandle. Cells that wait for a label of the base stand in
 * {@code __fixups__} under that label, as {@code path:property:offset}; cells that refer into this
 * tree stand in {@code __local_fixups__}, which repeats the nodes and properties and holds offsets.
 */
final class FixupTables {
  private final Draft draft;
  private final TableSize size;
  private final Findings findings;
  private final Map<DraftProperty, Set<String>> entries = new HashMap<>();
  private final Map<DraftProperty, Set<Long>> offsets = new HashMap<>();

  FixupTables(Draft draft, TableSize size, Findings findings) {
    this.draft = draft;
    this.size = size;
    this.findings = findings;
  }

  void write() {
    List<Draft.Reference> references = draft.references();
    for (Draft.Reference reference : references) {
      if (draft.byReference(reference.cell().target()) == null) {
        fixup(reference);
      }
    }
    for (Draft.Reference reference : references) {
      if (draft.byReference(reference.cell().target()) != null) {
        localFixup(reference);
      }
    }
  }

  private void fixup(Draft.Reference reference) {
    DraftProperty.Cell cell = reference.cell();
    if (cell.target().indexOf('/') >= 0) {
      path(cell);
      return;
    }
    if (!size.allows(reference.node().path().length())) {
      return;
    }
    DraftNode table = draft.root().childOrNew(OverlayNodes.FIXUPS);
    DraftProperty property = property(table, cell.target());
    String entry =
        reference.node().path() + ":" + reference.property().name() + ":" + cell.offset();
    if (!property.isEnded()) {
      malformed(table, property);
    } else if (entries.computeIfAbsent(property, FixupTables::entries).add(entry)) {
      table.append(
          property, (entry + "\0").getBytes(StandardCharsets.ISO_8859_1), MarkerType.STRING);
    }
  }

  private void path(DraftProperty.Cell cell) {
    String message = "the overlay itself has no node &{" + cell.target() + "}";
    Diagnostic diagnostic =
        cell.at() == null
            ? Diagnostic.of(DtsCode.PLUGIN_REFERENCE, message)
            : Diagnostic.at(cell.at(), DtsCode.PLUGIN_REFERENCE, message);
    findings.add(
        diagnostic.hint("an overlay refers to nodes of its base by label only, as in &label"));
  }

  private static Set<String> entries(DraftProperty property) {
    String text = new String(property.bytes(), StandardCharsets.ISO_8859_1);
    return new HashSet<>(List.of(text.split("\0", -1)));
  }

  private void localFixup(Draft.Reference reference) {
    DraftNode table = mirror(reference.node());
    DraftProperty property = property(table, reference.property().name());
    long offset = reference.cell().offset();
    if (property.length() % 4 != 0) {
      malformed(table, property);
    } else if (offsets.computeIfAbsent(property, FixupTables::offsets).add(offset)) {
      table.append(
          property, ByteBuffer.allocate(4).putInt((int) offset).array(), MarkerType.UINT32);
    }
  }

  private static Set<Long> offsets(DraftProperty property) {
    Set<Long> offsets = new HashSet<>();
    for (int i = 0; i < property.length(); i += 4) {
      offsets.add(property.cell(i));
    }
    return offsets;
  }

  private DraftNode mirror(DraftNode node) {
    return node.parent() == null
        ? draft.root().childOrNew(OverlayNodes.LOCAL_FIXUPS)
        : mirror(node.parent()).childOrNew(node.name());
  }

  private static DraftProperty property(DraftNode table, String name) {
    DraftProperty present = table.property(name);
    if (present != null) {
      return present;
    }
    DraftProperty added = new DraftProperty(name, new byte[0], List.of());
    table.add(added);
    return added;
  }

  private void malformed(DraftNode table, DraftProperty property) {
    findings.add(
        Diagnostic.of(
            DtsCode.TABLE_DATA,
            "'"
                + property.name()
                + "' in "
                + table.path()
                + " does not hold what belongs there, so nothing is added to it"));
  }
}
