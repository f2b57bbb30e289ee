// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.matrix;

import java.util.List;
import java.util.Optional;
import org.vfiodt.render.page.PageView;

/**
 * What the guest tested.
 *
 * @param failed with what the guest said about them
 * @param skipped with the reasons
 * @param passed names by suite; empty when another cell has the same
 * @param same the cell that has the same cases that passed
 * @param passedCount how many passed
 */
public record CaseList(
    List<CaseItem> failed,
    List<CaseItem> skipped,
    int passedCount,
    List<Row> passed,
    Optional<CellLink> same)
    implements PageView {
  public CaseList {
    failed = List.copyOf(failed);
    skipped = List.copyOf(skipped);
    passed = List.copyOf(passed);
  }
}
