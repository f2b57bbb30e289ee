#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Holds cells against the root cell that people wrote for the same board.

root.py JAILHOUSE ROOT CELL...: whether both name the same interrupt
controller, and how many regions of the cells lie inside those of the root
cell.
"""
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, sys.argv[1])
from pyjailhouse.config_parser import CellConfig, SystemConfig  # noqa: E402


def read(name):
    with open(name, "rb") as file:
        return file.read()


system = SystemConfig(read(sys.argv[2]))
controllers = set()
inside = total = 0
for name in sys.argv[3:]:
    cell = CellConfig(read(name))
    controllers |= {chip.address for chip in cell.irqchips}
    for memory in cell.memory_regions:
        if not memory.flags & 0x10:
            continue
        total += 1
        inside += any(
            root.phys_start <= memory.phys_start
            and memory.phys_start + memory.size <= root.phys_start + root.size
            for root in system.root_cell.memory_regions
        )
if not controllers <= {system.arm_gicd_base}:
    print("FAIL root: GIC at %x, in the cells at" % system.arm_gicd_base, *map(hex, controllers))
print("%d of %d regions inside those of the root cell" % (inside, total))
