#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Lets a hostile program loose on the generated driver, in a kernel that looks for faults as hard as
# it can: operations of chance around the valid ones, the same for the same seed.
#
#   ci/guest-fuzz.sh KERNEL [OPERATIONS] [SPEC]
#
# SEED= is the seed, 1 when left out. Exit code 1 when anything was found.
set -u
cd "$(dirname "$0")/.." || exit 2
kernel=${1:?usage: ci/guest-fuzz.sh KERNEL [OPERATIONS] [SPEC]}
operations=${2:-1000000}
spec=${3:-arndale-config/specs/pl330.vfio}
seed=${SEED:-1}
work=runs/guest-fuzz
mkdir -p "$work"
export VFIO_DT_DEADLINE_FACTOR=${VFIO_DT_DEADLINE_FACTOR:-60}

echo "$kernel: $operations operations, seed $seed"
./vfio-dt test "$spec" --kernel "$kernel" --board smdkc210-checked --runs "$work" \
	--guest "run fuzz" --guest "operations $operations" --guest "seed $seed" >"$work/last.log" 2>&1
status=$?
console=$(sed -n 's/^console  *//p' "$work/last.log")
[ -f "$console" ] && grep -E '# (checks|seed|unreferenced|[0-9]+ done)|not ok' "$console" | tr -d '\r'
tail -n 1 "$work/last.log"
exit $status
