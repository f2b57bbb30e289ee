#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Holds what we make of every source of dtc's own tests against what dtc makes of it.
#
#   ci/dtc-fixtures.sh DTC-CHECKOUT
#
# Uses the dtc built in the checkout, or DTC=...; where neither is there, one is built in a copy.
# Prints every difference by name and "matched M/T" for each thing compared; exit code 1 when one
# differs, 3 when a tool is missing. Nothing of the checkout is changed or copied into this repository.
set -eu

checkout=$(cd "${1:?path of a dtc checkout}" && pwd)
here=$(cd "$(dirname "$0")/.." && pwd)
[ -d "$checkout/tests" ] || { echo "dtc-fixtures: $checkout has no tests" >&2; exit 3; }
for tool in mvn java; do
    command -v "$tool" > /dev/null || { echo "dtc-fixtures: $tool is missing" >&2; exit 3; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dtc=${DTC:-$checkout/dtc}
if ! [ -x "$dtc" ]; then
    for tool in make gcc flex bison; do
        command -v "$tool" > /dev/null || { echo "dtc-fixtures: $tool is missing" >&2; exit 3; }
    done
    cp -r "$checkout" "$work/build"
    make -s -C "$work/build" NO_PYTHON=1 NO_YAML=1 dtc fdtoverlay > "$work/log" 2>&1 \
        || { cat "$work/log" >&2; exit 3; }
    dtc=$work/build/dtc
fi
"$dtc" --version

cd "$here"
./vfio-dt --version > /dev/null && mvn -q test-compile -pl generator -am
classes=$here/generator/target/test-classes:$here/generator/target/vfio-dt.jar
java -cp "$classes" org.vfiodt.dts.compare.DtcFixtures "$checkout/tests" "$dtc"
