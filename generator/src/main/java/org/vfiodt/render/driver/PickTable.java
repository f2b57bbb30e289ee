// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.List;
import org.vfiodt.render.View;

/** The entries of a list that one kind of device uses. */
public record PickTable(String module, String name, List<String> entries) implements View {
  public PickTable {
    entries = List.copyOf(entries);
  }
}
