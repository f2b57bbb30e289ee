// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.List;
import org.vfiodt.render.View;

/** The rules of the devices that have some, and how a device finds its own. */
public record RulesTable(String module, List<Entry> entries) implements View {
  public RulesTable {
    entries = List.copyOf(entries);
  }

  /**
   * The rules of one kind of device.
   *
   * @param name an identifier
   * @param compatible a C literal
   * @param members of the structure, such as {@code .reset = vfio_dt_reset_arm_pl330}
   */
  public record Entry(String name, String compatible, List<String> members) {
    public Entry {
      members = List.copyOf(members);
    }
  }
}
