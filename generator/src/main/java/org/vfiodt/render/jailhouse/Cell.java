// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.jailhouse;

import java.util.List;
import java.util.Objects;
import org.vfiodt.render.hypervisor.Gic;

/**
 * What devices bring into a cell.
 *
 * @param memory in rising order, nothing twice
 * @param pins in rising order
 */
public record Cell(
    Gic gic, List<CellMemory> memory, List<CellPins> pins, List<CellStream> streams) {
  public Cell {
    Objects.requireNonNull(gic);
    memory = List.copyOf(memory);
    pins = List.copyOf(pins);
    streams = List.copyOf(streams);
  }
}
