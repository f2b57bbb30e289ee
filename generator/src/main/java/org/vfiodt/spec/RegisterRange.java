// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec;

import java.util.Objects;
import org.vfiodt.source.Span;

/** Registers of a region, in bytes from its start. */
public record RegisterRange(Span at, long offset, long size) {
  public RegisterRange {
    Objects.requireNonNull(at);
  }

  /** First byte behind the range. */
  public long end() {
    return offset + size;
  }

  public boolean overlaps(RegisterRange other) {
    return offset < other.end() && other.offset < end();
  }
}
