#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Runs the tests of the lab's device models and what measures their speed, against the emulator that
# was built with them.
#
#   ci/lab-models.sh [PATTERN]       only programs whose name fits
#
# Exit code 1 when a test fails, 2 when there is no emulator or no test.
set -u
cd "$(dirname "$0")/.." || exit 2
pattern=${1:-*}

emulator=$(./vfio-dt doctor --json | sed -n '/"tool" : "qemu-system-arm-lab"/,/}/s/^ *"program" : "\(.*\)",*$/\1/p')
[ -x "$emulator" ] || { echo "the lab is not built: ./vfio-dt doctor --install"; exit 2; }
tests=0
failures=0
mapfile -t found < <(find "${emulator%/*}/tests" -type f -name "$pattern" | LC_ALL=C sort)
for test in "${found[@]}"; do
	tests=$((tests + 1))
	echo "# ${test##*/}"
	QTEST_QEMU_BINARY=$emulator timeout 120 "$test" --tap || failures=$((failures + 1))
done
echo "$tests programs, $failures failed"
[ "$tests" -gt 0 ] || exit 2
[ "$failures" -eq 0 ]
