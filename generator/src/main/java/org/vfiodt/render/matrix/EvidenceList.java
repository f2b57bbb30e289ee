// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.matrix;

import java.util.List;
import org.vfiodt.render.page.PageView;

/**
 * What a result rests on.
 *
 * @param rows of digests
 */
public record EvidenceList(List<Row> rows) implements PageView {
  public EvidenceList {
    rows = List.copyOf(rows);
  }
}
