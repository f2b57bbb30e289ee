#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Lets the kernel's own parser read KTAP: kunit.py KERNEL REPORT

Prints how many tests it found with each result, and fails when it found
anything wrong with the form of the report.
"""
import io
import os
import sys
from contextlib import redirect_stdout

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(sys.argv[1], "tools/testing/kunit"))
import kunit_parser  # noqa: E402

with open(sys.argv[2], encoding="utf-8") as report:
    lines = report.read().split("\n")
printed = io.StringIO()
with redirect_stdout(printed):
    result = kunit_parser.parse_run_tests(lines)
root = getattr(result, "test", result)
counts = root.counts


def errors(test):
    """The parser counts what is ill formed as errors of a test."""
    return getattr(test.counts, "errors", 0)


print(
    "passed %d failed %d crashed %d skipped %d, errors of form %d"
    % (counts.passed, counts.failed, counts.crashed, counts.skipped, errors(root))
)
for line in printed.getvalue().splitlines():
    if "[ERROR]" in line:
        print(line)
sys.exit(1 if errors(root) or not counts.total() else 0)
