#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Lets Jailhouse's own code read built cells: cell.py JAILHOUSE CELL...

Prints a line for each cell that it reads otherwise than the file "expected"
beside it says.
"""
import os
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, sys.argv[1])
from pyjailhouse.config_parser import CellConfig  # noqa: E402


def lines(cell):
    for memory in cell.memory_regions:
        yield "memory %x %x %x %x" % (
            memory.phys_start,
            memory.virt_start,
            memory.size,
            memory.flags,
        )
    for chip in cell.irqchips:
        bits = chip.pin_bitmap_lo | chip.pin_bitmap_hi << 64
        words = tuple(bits >> shift & 0xFFFFFFFF for shift in (0, 32, 64, 96))
        yield "irqchip %x %d " % (chip.address, chip.pin_base) + "%x %x %x %x" % words


def of_devices(all_lines):
    """Without the RAM and the communication region, which the test chooses."""
    return [line for line in all_lines if not line.endswith((" 4f", " 23"))]


for name in sys.argv[2:]:
    folder = os.path.dirname(name)
    with open(name, "rb") as file:
        found = of_devices(lines(CellConfig(file.read())))
    with open(os.path.join(folder, "expected"), encoding="ascii") as file:
        expected = of_devices(file.read().splitlines())
    if found != expected:
        print("FAIL read", os.path.basename(folder))
