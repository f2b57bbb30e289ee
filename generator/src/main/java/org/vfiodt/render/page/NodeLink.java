// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import java.util.Objects;
import java.util.Optional;

/**
 * A node.
 *
 * @param target the id of the device that it is, or is a part of; empty where the page has none
 */
record NodeLink(String text, Optional<String> target) implements PageView {
  NodeLink {
    Objects.requireNonNull(text);
    Objects.requireNonNull(target);
  }
}
