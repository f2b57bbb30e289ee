// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.List;
import org.vfiodt.render.View;

/**
 * The regions of one kind of device that differ from the others.
 *
 * @param device an identifier
 */
public record QuirkTable(String module, String device, List<Entry> entries) implements View {
  public QuirkTable {
    entries = List.copyOf(entries);
  }

  /**
   * One region.
   *
   * @param index among the regions of the device
   * @param name an identifier
   * @param trapped ranges that do not overlap, the first one at the front
   */
  public record Entry(
      int index, String name, boolean readOnly, boolean unmapped, List<Range> trapped) {
    public Entry {
      trapped = List.copyOf(trapped);
    }
  }

  /** Registers, in bytes from the start of the region: both are C numbers. */
  public record Range(String offset, String size) {}
}
