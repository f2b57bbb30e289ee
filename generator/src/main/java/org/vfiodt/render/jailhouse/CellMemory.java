// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.jailhouse;

import java.util.List;

/**
 * Registers that a cell gets, at the addresses that they have for everybody.
 *
 * @param trapped whether they do not fill pages, so that Jailhouse carries out each access
 * @param rootShared whether the root cell keeps them, too
 * @param owners the devices whose registers they are
 */
public record CellMemory(
    long address, long size, boolean trapped, boolean rootShared, List<String> owners) {
  public CellMemory {
    owners = List.copyOf(owners);
  }

  /** The last byte. */
  public long last() {
    return address + size - 1;
  }
}
