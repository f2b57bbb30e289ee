// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

import java.util.List;
import java.util.Objects;
import org.vfiodt.dts.syntax.SourceTree;

/**
 * The statements of all sources of a request, parsed but not yet merged.
 *
 * @param sources in the order of the request
 */
public record Statements(DtsRequest request, List<SourceTree> sources) {
  public Statements {
    Objects.requireNonNull(request);
    sources = List.copyOf(sources);
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("no source");
    }
  }
}
