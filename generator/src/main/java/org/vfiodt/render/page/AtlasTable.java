// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import java.util.List;

/**
 * All boards.
 *
 * @param reasons the reasons that refuse a device, each with a column of its own
 * @param total of all boards, in the order of the columns
 */
record AtlasTable(Filter filter, List<String> reasons, List<Integer> total, List<BoardRow> rows)
    implements PageView {
  AtlasTable {
    reasons = List.copyOf(reasons);
    total = List.copyOf(total);
    rows = List.copyOf(rows);
  }
}
