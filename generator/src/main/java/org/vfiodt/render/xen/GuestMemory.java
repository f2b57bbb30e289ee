// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.xen;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Where registers can stand in a guest of Xen: where the host has them, unless the guest's own
 * devices or its memory may be there, else in the hole that the layout leaves
 * (xen/include/public/arch-arm.h, the same since Xen 4.15).
 */
final class GuestMemory {
  /** Frames from the first to one behind the last. */
  private record Range(long start, long end) {
    boolean meets(Range other) {
      return start < other.end && other.start < end;
    }
  }

  private static final Range HOLE = new Range(0x8000, 0x10000);

  private static final List<Range> OWN =
      List.of(
          // virtio
          new Range(0x2000, 0x2100),
          // GIC
          new Range(0x3000, 0x4020),
          // configuration space of PCI, ACPI, the console, memory of PCI
          new Range(0x10000, 0x33000),
          // grant table, magic pages
          new Range(0x38000, 0x3a000),
          // memory, and between its banks that of PCI
          new Range(0x40000, 0x10000000));

  private final NavigableMap<Long, Range> taken = new TreeMap<>();

  GuestMemory() {
    OWN.forEach(this::take);
  }

  /** Takes frames where the host has them; whether they are free. */
  boolean takeSame(long frame, long count) {
    Range wanted = new Range(frame, frame + count);
    boolean free = inTheWay(wanted).isEmpty();
    if (free) {
      take(wanted);
    }
    return free;
  }

  /** Takes the first frames of the hole that are free; empty when none are left. */
  OptionalLong takeOther(long count) {
    long frame = HOLE.start();
    while (frame + count <= HOLE.end()) {
      Range wanted = new Range(frame, frame + count);
      Optional<Range> other = inTheWay(wanted);
      if (other.isEmpty()) {
        take(wanted);
        return OptionalLong.of(frame);
      }
      frame = other.get().end();
    }
    return OptionalLong.empty();
  }

  private void take(Range range) {
    taken.put(range.start(), range);
  }

  /** One that meets a range; those that are taken do not meet each other. */
  private Optional<Range> inTheWay(Range wanted) {
    return Optional.ofNullable(taken.lowerEntry(wanted.end()))
        .map(Map.Entry::getValue)
        .filter(wanted::meets);
  }
}
