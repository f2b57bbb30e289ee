// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import java.util.List;

/**
 * All devices and what filters them.
 *
 * @param leftOut how many devices there is no room for
 */
record DeviceTable(Filter filter, List<DeviceRow> rows, int leftOut) implements PageView {
  DeviceTable {
    rows = List.copyOf(rows);
  }
}
