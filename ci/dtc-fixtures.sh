#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Holds what we make of every source of dtc's own tests against what dtc makes of it.
#
#   ci/dtc-fixtures.sh DTC-CHECKOUT
#
# Uses the dtc built in the checkout, or DTC=...; where neither is there, one is built in a copy.
# Prints every difference by name and "matched M/T" for each thing compared; exit code 1 when one
# differs, 3 when a tool is missing. Nothing of the checkout is changed or copied into this repository.
set -euo pipefail

checkout=$(cd "${1:?path of a dtc checkout}" && pwd)
here=$(cd "$(dirname "$0")/.." && pwd)
[ -d "$checkout/tests" ] || { echo "dtc-fixtures: $checkout has no tests" >&2; exit 3; }
. "$here/ci/dts-reference.sh"
need dtc-fixtures mvn java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dtc=${DTC:-$checkout/dtc}
if ! [ -x "$dtc" ]; then
    need dtc-fixtures make gcc flex bison
    cp -r "$checkout" "$work/build"
    make -s -C "$work/build" NO_PYTHON=1 NO_YAML=1 dtc fdtoverlay > "$work/log" 2>&1 \
        || { cat "$work/log" >&2; exit 3; }
    dtc=$work/build/dtc
fi
# fdtoverlay would take the libfdt of the system otherwise, which may be an older one
export LD_LIBRARY_PATH=$(dirname "$dtc")/libfdt
"$dtc" --version

cd "$here"
build_classes "$here"
java -cp "$classes" org.vfiodt.dts.compare.DtcFixtures "$checkout/tests" "$dtc"
