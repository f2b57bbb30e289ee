#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Prints what Jailhouse's own code reads of built cells: cell.py JAILHOUSE CELL..."""
import sys

sys.path.insert(0, sys.argv[1])
sys.dont_write_bytecode = True
from pyjailhouse.config_parser import CellConfig  # noqa: E402

for name in sys.argv[2:]:
    with open(name, "rb") as file:
        cell = CellConfig(file.read())
    with open(name + ".read", "w", encoding="ascii") as out:
        for memory in cell.memory_regions:
            print(
                "memory %x %x %x %x"
                % (memory.phys_start, memory.virt_start, memory.size, memory.flags),
                file=out,
            )
        for chip in cell.irqchips:
            bits = chip.pin_bitmap_lo | chip.pin_bitmap_hi << 64
            print("irqchip %x %d %x" % (chip.address, chip.pin_base, bits), file=out)
