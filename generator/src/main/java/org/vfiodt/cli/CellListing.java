// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vfiodt.check.PlannedCell;

/** Cells that a check would fill, for people and for programs. */
final class CellListing {
  private CellListing() {}

  static String text(List<PlannedCell> cells) {
    StringBuilder text = new StringBuilder();
    cells.forEach(cell -> text.append(cell.id()).append('\n'));
    return text.toString();
  }

  static String json(List<PlannedCell> cells) {
    return Json.write(cells.stream().map(CellListing::entry).toList());
  }

  private static Map<String, Object> entry(PlannedCell cell) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("cell", cell.id());
    entry.put("kernel", cell.kernel());
    entry.put("patch", cell.patch());
    entry.put("subject", cell.subject());
    entry.put("check", cell.check());
    return entry;
  }
}
