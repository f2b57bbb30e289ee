// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.overlay;

import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.Findings;
import org.vfiodt.dts.OverlayNodes;
import org.vfiodt.dts.Tables;

/**
 * Adds what overlays need to a linked and checked tree: {@code /aliases} and {@code /__symbols__}
 * when asked for, {@code /__fixups__} and {@code /__local_fixups__} when asked for or when the tree
 * is an overlay itself. Tables that the source already has are kept and completed, as dtc does.
 */
public final class OverlayTables {
  private OverlayTables() {}

  public static DeviceTree add(DeviceTree tree, Tables tables, Findings findings) {
    boolean fixups = tables.fixups() || tree.overlay();
    if (!fixups && !tables.symbols() && !tables.aliases()) {
      return tree;
    }
    Draft draft = new Draft(tree);
    TableSize size = new TableSize(findings);
    LabelTables labels = new LabelTables(draft, size, findings);
    if (tables.aliases()) {
      labels.write("aliases", false);
    }
    labels.read();
    if (tables.symbols()) {
      labels.write(OverlayNodes.SYMBOLS, true);
    }
    if (fixups) {
      new FixupReader(draft, findings).read();
      new FixupTables(draft, size, findings).write();
    }
    return draft.freeze();
  }
}
