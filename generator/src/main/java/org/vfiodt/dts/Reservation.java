// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vfiodt.source.Span;

/**
 * One {@code /memreserve/} entry.
 *
 * @param address unsigned
 * @param size unsigned, in bytes
 */
public record Reservation(long address, long size, List<String> labels, Optional<Span> at) {
  public Reservation {
    labels = List.copyOf(labels);
    Objects.requireNonNull(at);
  }
}
