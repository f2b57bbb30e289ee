// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import java.util.List;

/**
 * Lines of a source that follow each other.
 *
 * @param first the number of the first of them
 */
record SourceBlock(int first, List<SourceLine> lines) {
  SourceBlock {
    lines = List.copyOf(lines);
  }
}
