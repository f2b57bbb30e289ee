#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Changes the files of a kernel as a few years of development would, makes every edit of the recipes
# in them, and counts for each kind of change: landed right, failed loudly, landed wrong.
#
#   ci/edit-mutations.sh KERNEL [SEED]...    one round for each seed (1 2)
#
# A line for every edit that did not land right names change, seed, recipe and file. The same seed
# changes the same files in the same way; EDIT_OUT= names a folder that gets those files, what had
# to become of them and what did. Exit code 1 when anything is wrong or less than 95 % are right.
set -euo pipefail

here=$(cd "$(dirname "$0")/.." && pwd)
. "$here/ci/dts-reference.sh"
need edit-mutations mvn java
[ $# -gt 0 ] || { echo "edit-mutations: which kernel?" >&2; exit 2; }
kernel=$(cd "$1" && pwd)
shift
[ $# -gt 0 ] || set -- 1 2

build_classes "$here"
java ${EDIT_OUT:+-Dedit.out="$EDIT_OUT"} -cp "$classes" \
    org.vfiodt.render.EditMutations "$here" "$kernel" "$@"
