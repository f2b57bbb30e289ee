// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.matrix;

import java.util.List;
import org.vfiodt.render.page.PageView;
import org.vfiodt.render.page.SectionLink;

/**
 * What the page is about, and how it ended.
 *
 * @param shard {@code 2/5} for one part of five; empty for the whole
 */
public record MatrixHead(
    StatusMark mark,
    String title,
    String sentence,
    String shard,
    List<Row> rows,
    List<SectionLink> links)
    implements PageView {
  public MatrixHead {
    rows = List.copyOf(rows);
    links = List.copyOf(links);
  }
}
