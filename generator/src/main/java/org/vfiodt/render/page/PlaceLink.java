// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import java.util.Objects;
import java.util.Optional;

/**
 * A place of the source.
 *
 * @param text the file without its folders, and the line
 * @param place in full, for places that the page does not show
 * @param target the id of the line in the page; empty where it is not shown
 */
record PlaceLink(String text, String place, Optional<String> target) implements PageView {
  PlaceLink {
    Objects.requireNonNull(text);
    Objects.requireNonNull(place);
    Objects.requireNonNull(target);
  }
}
