// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.address;

/** How addresses on a bus are compared and added (the table of_busses in drivers/of/address.c). */
enum BusKind {
  /** The cells are one number. */
  PLAIN(0),
  /** The cells are an identifier that must be equal; kernels before flags buses. */
  IDENTIFIER(0),
  /** The first of three cells holds flags that must be equal. */
  FLAGS(1),
  /** Three cells, the first with the address space; two cells of size. */
  PCI(1),
  /** Two cells, the first with the address space; one cell of size. */
  ISA(1);

  private final int flagCells;

  BusKind(int flagCells) {
    this.flagCells = flagCells;
  }

  /** The property with the addresses of a device. */
  String registers() {
    return this == PCI ? "assigned-addresses" : "reg";
  }

  /** Cells in front of the number. */
  int flagCells() {
    return flagCells;
  }

  /** Whether the flags of an address allow it to be translated by an entry with others. */
  boolean flagsMatch(long address, long entry) {
    return switch (this) {
      case PLAIN, IDENTIFIER -> true;
      case FLAGS -> address == entry;
      case PCI -> space(address) == space(entry);
      case ISA -> (address & 1) == (entry & 1);
    };
  }

  /** Whether an address with these flags is one of memory; ports are not. */
  boolean memory(long flags) {
    return switch (this) {
      case PLAIN, IDENTIFIER -> true;
      case FLAGS -> (flags & 0x200) != 0;
      case PCI -> space(flags) == 2;
      case ISA -> (flags & 1) == 0;
    };
  }

  /** 0 configuration, 1 ports, 2 memory of either width. */
  private static int space(long flags) {
    int code = (int) (flags >> 24 & 3);
    return code == 3 ? 2 : code;
  }
}
