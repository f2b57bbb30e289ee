#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Puts faults into correct device trees and counts how many are told on the line that was changed:
# by us, and by cpp and dtc. The faults are the same on every run.
#
#   ci/dts-faults.sh                  the boards of this repository
#   ci/dts-faults.sh KERNEL [EVERY]   boards of a kernel tree, one of EVERY (170)
#
# DTC=... names another dtc. The first column counts the place in front of the first message, the
# second any place in any message. Exit code 3 when a tool is missing.
set -euo pipefail

here=$(cd "$(dirname "$0")/.." && pwd)
dtc=${DTC:-dtc}
. "$here/ci/dts-reference.sh"
need dts-faults cpp "$dtc" mvn java
dtc=$(command -v "$dtc")
if [ $# -eq 0 ]; then
    root=$here/generator/src/test/resources/dts/faults
    includes=. number=14
    boards=$(cd "$root" && ls ./*.dts | sed 's,^\./,,')
else
    root=$(cd "$1" && pwd)
    number=8 every=${2:-170}
    directories=
    for arch in arm arm64; do
        [ ! -d "$root/arch/$arch/boot/dts" ] || directories="$directories arch/$arch/boot/dts"
    done
    includes=scripts/dtc/include-prefixes
    [ -d "$root/$includes" ] || includes=$(echo $directories | tr ' ' :)
    # shellcheck disable=SC2086
    boards=$(cd "$root" && find $directories -name '*.dts' | LC_ALL=C sort \
        | awk -v every="$every" 'NR % every == int(every / 2)')
fi
"$dtc" --version

cd "$here"
build_classes "$here"
# shellcheck disable=SC2086
java -cp "$classes" org.vfiodt.dts.faults.FaultScore "$dtc" "$number" "$root" "$includes" $boards
