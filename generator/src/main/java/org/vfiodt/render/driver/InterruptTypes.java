// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.List;
import org.vfiodt.render.View;

/**
 * Tells level interrupts from edge ones.
 *
 * @param untypedLevel whether an interrupt of unknown type is a level one
 * @param named whether rules pick interrupts by name
 * @param nodes whether a device may have further nodes
 * @param tables rules of single kinds of devices
 */
public record InterruptTypes(
    String module,
    IrqApi api,
    boolean untypedLevel,
    boolean named,
    boolean nodes,
    List<Table> tables)
    implements View {
  public InterruptTypes {
    tables = List.copyOf(tables);
  }

  /**
   * The rules of one kind of device, the first that fits counts.
   *
   * @param name an identifier
   * @param rules members of the structure that have a value
   */
  public record Table(String name, List<String> rules) {
    public Table {
      rules = List.copyOf(rules);
    }
  }
}
