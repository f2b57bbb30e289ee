// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import java.util.List;
import java.util.Optional;

/**
 * A reason of a verdict.
 *
 * @param others the devices that it is about
 * @param related further places and what is there
 */
record ReasonItem(
    String kind,
    String effect,
    String text,
    Optional<PlaceLink> place,
    List<NodeLink> others,
    List<Related> related)
    implements PageView {
  ReasonItem {
    others = List.copyOf(others);
    related = List.copyOf(related);
  }

  /** A further place. */
  record Related(String text, Optional<PlaceLink> place) {}
}
