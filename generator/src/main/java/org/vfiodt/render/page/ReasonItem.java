// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import java.util.List;
import java.util.Optional;

/**
 * A reason of a verdict.
 *
 * @param related the other nodes that it is about, and further places
 */
record ReasonItem(
    String kind, String effect, String text, Optional<PlaceLink> place, List<Related> related)
    implements PageView {
  ReasonItem {
    related = List.copyOf(related);
  }

  /** A node or a remark, and where it stands. */
  record Related(NodeLink node, Optional<PlaceLink> place) {}
}
