// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.overlay;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.Findings;
import org.vfiodt.dts.OverlayNodes;

/**
 * The phandles of an overlay, at the nodes and in the cells that {@code __local_fixups__} lists.
 */
final class Phandles {
  private static final List<String> NAMES = List.of("phandle", "linux,phandle");

  private final BlobTree overlay;
  private final Findings findings;
  private final Map<Long, Long> replaced = new HashMap<>();
  private long moved;

  Phandles(BlobTree overlay, Findings findings) {
    this.overlay = overlay;
    this.findings = findings;
  }

  /** What is done with a cell that holds a phandle of the overlay itself. */
  @FunctionalInterface
  private interface CellChange {
    long apply(long number);
  }

  /**
   * Makes room for the phandles of the base.
   *
   * @param highest the highest phandle of the base
   */
  void moveBehind(long highest) {
    moved = highest;
    moveNodes(overlay.root());
    if (!findings.failed()) {
      changeCells(number -> number + highest & 0xffffffffL);
    }
  }

  private void moveNodes(BlobNode node) {
    for (String name : NAMES) {
      BlobProperty property = node.property(name);
      if (property != null && property.length() != 4) {
        fault(node, "'" + name + "' is not one cell");
      } else if (property != null) {
        long number = property.cell(0) + moved;
        if (number >= BlobNode.NO_PHANDLE) {
          fault(
              node,
              String.format(
                  Locale.ROOT,
                  "the phandle 0x%x cannot be moved behind 0x%x, the highest of the base",
                  property.cell(0),
                  moved));
        } else {
          property.cell(0, number);
        }
      }
    }
    node.children().forEach(this::moveNodes);
  }

  private void fault(BlobNode node, String message) {
    findings.add(
        Diagnostic.of(
            DtsCode.OVERLAY_PHANDLE, overlay.name() + ", in " + node.path() + ": " + message));
  }

  /** A node that the base has too keeps the number of the base; cells follow at the end. */
  void replace(BlobNode node, long number) {
    long former = node.phandle();
    for (String name : NAMES) {
      BlobProperty property = node.property(name);
      if (property != null && property.length() == 4) {
        property.cell(0, number);
      }
    }
    if (former <= moved) {
      replaced.replaceAll((from, to) -> to == former ? number : to);
    }
    replaced.putIfAbsent(former, number);
  }

  void followReplaced() {
    if (!replaced.isEmpty()) {
      changeCells(number -> replaced.getOrDefault(number, number));
    }
  }

  private void changeCells(CellChange change) {
    BlobNode fixups = overlay.root().child(OverlayNodes.LOCAL_FIXUPS);
    if (fixups != null) {
      changeCells(fixups, overlay.root(), change);
    }
  }

  private void changeCells(BlobNode fixups, BlobNode node, CellChange change) {
    for (BlobProperty offsets : fixups.properties()) {
      BlobProperty property = node.property(offsets.name());
      if (property == null) {
        malformed(fixups, "no property '" + offsets.name() + "' is in " + node.path());
      } else if (offsets.length() % 4 != 0) {
        malformed(fixups, "'" + offsets.name() + "' does not consist of cells");
      } else {
        changeCells(fixups, offsets, property, change);
      }
    }
    for (BlobNode below : fixups.children()) {
      BlobNode child = node.child(below.name());
      if (child == null) {
        malformed(below, "the overlay has no such node");
      } else {
        changeCells(below, child, change);
      }
    }
  }

  private void changeCells(
      BlobNode fixups, BlobProperty offsets, BlobProperty property, CellChange change) {
    for (int i = 0; i < offsets.length(); i += 4) {
      long offset = offsets.cell(i);
      if (property.holds(offset)) {
        property.cell((int) offset, change.apply(property.cell((int) offset)));
      } else {
        malformed(
            fixups,
            String.format(
                Locale.ROOT,
                "byte %d is no cell of '%s', which has %d bytes",
                offset,
                property.name(),
                property.length()));
      }
    }
  }

  private void malformed(BlobNode fixups, String message) {
    findings.add(
        Diagnostic.of(
            DtsCode.OVERLAY_FIXUP, overlay.name() + ", in " + fixups.path() + ": " + message));
  }
}
