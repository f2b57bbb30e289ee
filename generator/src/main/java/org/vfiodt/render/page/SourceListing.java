// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import java.util.List;

/**
 * What a page shows of one source file.
 *
 * @param includers the lines that include it, the first few of them
 * @param cited how many of its lines something in the page leads to
 * @param hidden how many of those are not shown
 */
record SourceListing(
    String id,
    String name,
    List<PlaceLink> includers,
    boolean whole,
    List<SourceBlock> blocks,
    int cited,
    int hidden)
    implements PageView {
  SourceListing {
    includers = List.copyOf(includers);
    blocks = List.copyOf(blocks);
  }
}
