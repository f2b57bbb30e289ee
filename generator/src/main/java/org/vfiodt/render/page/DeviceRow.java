// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import java.util.List;
import java.util.Optional;

/**
 * A device of the table.
 *
 * @param kinds the kinds of its reasons, each once, with blanks between; for the filter
 * @param iommuIds numbers of its IOMMUs in the filter, with blanks between
 * @param cells what the closed row says, below the heads of the table
 */
record DeviceRow(
    String id,
    String name,
    String path,
    Optional<PlaceLink> place,
    VerdictMark mark,
    String bus,
    String kinds,
    String iommuIds,
    Cells cells,
    List<ReasonItem> reasons,
    DeviceParts parts)
    implements PageView {
  DeviceRow {
    reasons = List.copyOf(reasons);
  }

  /** Short texts for the columns. */
  record Cells(String regions, String interrupts, String iommus, String group, String why) {}
}
