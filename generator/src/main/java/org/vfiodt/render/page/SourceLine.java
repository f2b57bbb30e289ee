// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import java.util.Objects;
import java.util.Optional;

/**
 * A line of a source.
 *
 * @param id of a line that something in the page leads to
 */
record SourceLine(String text, Optional<String> id) {
  SourceLine {
    Objects.requireNonNull(text);
    Objects.requireNonNull(id);
  }
}
