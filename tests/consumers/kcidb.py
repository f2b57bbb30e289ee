#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Lets KCIDB's own schema read a report: kcidb.py REPORT [KCIDB-IO]

KCIDB-IO is a checkout of the package kcidb-io, for machines without it.
"""
import json
import sys

sys.dont_write_bytecode = True
if len(sys.argv) > 2:
    sys.path.insert(0, sys.argv[2])
from kcidb_io.schema.v05_03 import Version  # noqa: E402

with open(sys.argv[1], encoding="utf-8") as report:
    data = json.load(report)
Version.validate(data)
ids = [each["id"] for kind in ("checkouts", "builds", "tests") for each in data[kind]]
assert len(ids) == len(set(ids)), "an id is there twice"
checkouts = {each["id"] for each in data["checkouts"]}
builds = {each["id"] for each in data["builds"]}
assert all(each["checkout_id"] in checkouts for each in data["builds"])
assert all(each["build_id"] in builds for each in data["tests"])
print(
    "schema %d.%d: %d checkouts, %d builds, %d tests"
    % (Version.major, Version.minor, len(checkouts), len(builds), len(data["tests"]))
)
