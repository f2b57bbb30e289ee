// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.matrix;

import java.util.List;
import org.vfiodt.render.page.PageView;

/**
 * Where sources and logs are pointed at.
 *
 * @param known warnings that are older than the patch
 */
public record FindingList(List<FindingItem> items, List<FindingItem> known) implements PageView {
  public FindingList {
    items = List.copyOf(items);
    known = List.copyOf(known);
  }
}
