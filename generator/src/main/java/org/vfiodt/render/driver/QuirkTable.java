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
   * @param node that has it, 0 for the first one
   * @param index among the regions of the node
   * @param name an identifier
   * @param trapped ranges that do not overlap, the first one at the front
   */
  public record Entry(
      int node, int index, String name, boolean readOnly, boolean unmapped, List<Range> trapped) {
    public Entry {
      trapped = List.copyOf(trapped);
    }

    boolean differs() {
      return readOnly || unmapped || !trapped.isEmpty();
    }
  }

  /** Registers, in bytes from the start of the region: both are C numbers. */
  public record Range(String offset, String size) {}
}
