#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Boots boards in the emulator and holds what their kernels say about devices against our answer.
#
#   ci/devices-proof.sh KERNEL [BOARD...]
#
# KERNEL is anything that 'vfio-dt kernel fetch' takes, BOARD a file of arndale-config/machines; all
# of them that suit the kernel when none is named. Builds what is missing. Prints
# one line a board, every difference with both values and our line, and the totals; exit code 1 when
# a board cannot be compared, or differs where arndale-config/machines/known does not say why.
set -euo pipefail

kernel=${1:?kernel} here=$(cd "$(dirname "$0")/.." && pwd)
shift
(cd "$here" && ./vfio-dt --version > /dev/null && mvn -q test-compile -pl grammar,generator,tests)
exec java -Xmx700m -cp "$here/generator/target/vfio-dt.jar:$here/tests/target/test-classes" \
    org.vfiodt.proof.DevicesProof "$here" "$here/runs/proof" "$kernel" "$@"
