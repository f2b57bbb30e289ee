// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.jailhouse;

import java.util.List;
import org.vfiodt.render.View;

/**
 * The C source of a cell.
 *
 * @param head lines of a comment
 * @param communication where the page through which cells talk does not stand in the way
 * @param trapped whether some of the memory does not fill pages
 * @param wide whether something lies beyond 32 bits
 */
public record CellSource(
    List<String> head,
    List<MemoryEntry> memory,
    List<PinsEntry> pins,
    List<StreamEntry> streams,
    String communication,
    boolean trapped,
    boolean wide)
    implements View {
  private static final long COMMUNICATION = 0x80000000L;
  private static final long PAGE = 0x1000;

  public CellSource {
    head = List.copyOf(head);
    memory = List.copyOf(memory);
    pins = List.copyOf(pins);
    streams = List.copyOf(streams);
  }

  static CellSource of(List<String> head, Cell cell) {
    return new CellSource(
        head,
        cell.memory().stream().map(MemoryEntry::of).toList(),
        cell.pins().stream().map(pins -> PinsEntry.of(cell.gic().distributor(), pins)).toList(),
        cell.streams().stream().map(StreamEntry::of).toList(),
        Hex.of(communication(cell.memory())),
        cell.memory().stream().anyMatch(CellMemory::trapped),
        cell.memory().stream().anyMatch(memory -> memory.last() >>> 32 != 0));
  }

  /** Where other cells have it too, or on the first free page behind that. */
  private static long communication(List<CellMemory> memory) {
    long page = COMMUNICATION;
    for (CellMemory each : memory) {
      if (each.address() < page + PAGE && each.last() >= page) {
        page = (each.last() / PAGE + 1) * PAGE;
      }
    }
    return page;
  }
}
