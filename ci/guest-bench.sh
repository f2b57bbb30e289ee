#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Prints how many registers the guest reads and how many interrupts it gets in a second, with the
# generated driver and with the kernel's own vfio-platform: same kernel, same boot, same device. The
# emulator counts a nanosecond for each instruction, so that the ratio is the same on every host.
#
#   ci/guest-bench.sh KERNEL [SPEC]
#
# Exit code 1 when the generated driver is the slower one, 2 when there is nothing to tell.
set -u
cd "$(dirname "$0")/.." || exit 2
kernel=${1:?usage: ci/guest-bench.sh KERNEL [SPEC]}
spec=${2:-arndale-config/specs/access.vfio}
work=runs/guest-bench
mkdir -p "$work"

tree=$(./vfio-dt kernel fetch "$kernel") || exit 2
options=()
if [ -f "$tree/drivers/vfio/platform/vfio_platform.c" ]; then
	options=(--kconfig vfio-platform --guest "peer vfio-platform")
else
	echo "$kernel has no vfio-platform to compare with"
fi
./vfio-dt test "$spec" --kernel "$kernel" --board smdkc210 --runs "$work" --guest "run bench" \
	"${options[@]}" >"$work/last.log" 2>&1
status=$?
console=$(sed -n 's/^console  *//p' "$work/last.log")
[ -f "$console" ] || { cat "$work/last.log"; exit 2; }
tr -d '\r' <"$console" | sed -n 's/^ *# \(Subtest: [0-9].*\|.* a second\|ratio: .*\)/\1/p'
[ $status -eq 0 ] || { tail -n 1 "$work/last.log"; exit 2; }
[ ${#options[@]} -gt 0 ] || exit 0
tr -d '\r' <"$console" | awk '/# ratio: / { ratios++; if ($NF < 1) slow = 1 }
	END { if (!ratios) { print "no ratio was measured"; exit 2 } exit slow }'
