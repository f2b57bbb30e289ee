// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import java.util.List;

/** The source files that the page leads to; none of a blob. */
record Sources(List<SourceListing> files) implements PageView {
  Sources {
    files = List.copyOf(files);
  }
}
