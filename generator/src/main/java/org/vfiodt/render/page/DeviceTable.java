// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import java.util.List;

/**
 * All devices and what filters them.
 *
 * @param leftOut how many devices there is no room for
 */
record DeviceTable(
    List<VerdictCount> verdicts,
    List<FilterOption> kinds,
    List<FilterOption> buses,
    List<FilterOption> iommus,
    List<DeviceRow> rows,
    int leftOut)
    implements PageView {
  DeviceTable {
    verdicts = List.copyOf(verdicts);
    kinds = List.copyOf(kinds);
    buses = List.copyOf(buses);
    iommus = List.copyOf(iommus);
    rows = List.copyOf(rows);
  }
}
