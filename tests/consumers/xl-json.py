#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Prints the JSON of xl -N create on standard input in the form of xlcfg.c."""
import json
import sys

NO_FRAME = 0xFFFFFFFFFFFFFFFF

config = json.loads(sys.stdin.buffer.read().decode("latin-1"))
build = config["b_info"]
print("device_tree", build["device_tree"])
for device in config.get("dtdevs", []):
    print("dtdev", device["path"])
for pages in build.get("iomem", []):
    start = pages.get("start", 0)
    frame = pages.get("gfn", NO_FRAME)
    if frame in (NO_FRAME, -1):
        frame = start
    print("iomem %x %x %x" % (start, pages["number"], frame))
for interrupt in build.get("irqs", []):
    print("irq", interrupt)
