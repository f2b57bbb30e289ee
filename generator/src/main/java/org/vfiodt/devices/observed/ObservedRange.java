// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.observed;

import java.util.Objects;
import org.vfiodt.devices.Region;
import org.vfiodt.source.Span;

/**
 * Memory that somebody has claimed: a line of {@code /proc/iomem}.
 *
 * @param end the last byte, unsigned
 */
record ObservedRange(long start, long end, String name, Span at) {
  ObservedRange {
    Objects.requireNonNull(name);
    Objects.requireNonNull(at);
  }

  /** The first word of the name; drivers put that of the device there. */
  String firstWord() {
    int blank = name.indexOf(' ');
    return blank < 0 ? name : name.substring(0, blank);
  }

  boolean is(Region region) {
    return region.address() == start && region.last() == end;
  }

  /** As regions are shown: start and size. */
  String extent() {
    return Long.toHexString(start) + "+" + Long.toHexString(end - start + 1);
  }
}
