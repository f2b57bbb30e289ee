#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Boots kernels whose driver has to fail with a device, and looks for what it says about it: each
# "// console: PATTERN" of a spec in ci/faults/ must be found on the console, and no test may pass
# as a whole.
#
#   ci/device-faults.sh KERNEL [SPEC...]
set -u
cd "$(dirname "$0")/.." || exit 1
kernel=${1:?usage: ci/device-faults.sh KERNEL [SPEC...]}
shift
work=runs/device-faults
failures=0

[ $# -gt 0 ] || set -- ci/faults/*.vfio
rm -rf "$work"
for spec in "$@"; do
	name=$(basename "$spec" .vfio)
	if ./vfio-dt test "$spec" --kernel "$kernel" --board smdkc210 --runs "$work/$name" >"/dev/null" 2>&1; then
		echo "FAIL: $name: every test passes"
		failures=$((failures + 1))
	fi
	console=$(echo "$work/$name"/*/*-boot/console.log)
	while read -r pattern; do
		if line=$(grep -m 1 -E -- "$pattern" "$console"); then
			echo "$name: ${line%$'\r'}"
		else
			echo "FAIL: $name: the console does not say: $pattern"
			failures=$((failures + 1))
		fi
	done < <(sed -n 's|^// console: ||p' "$spec")
done
echo "$# specs on $kernel: $failures failures"
[ $failures -eq 0 ]
