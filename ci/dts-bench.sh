#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Prints what the device tree compiler costs beside cpp and dtc, both measured in one run: all
# boards of a kernel, one board from the shell, and made sources of three sizes. Nothing here fails:
# figures are for people.
#
#   ci/dts-bench.sh [KERNEL]
#
# KERNEL is a source tree or any name that "vfio-dt kernel fetch" takes; debian:6.1 by default. The
# reference runs one cpp and one dtc for each board, two boards at a time, with the flags of the
# kernel's own build; our process uses two threads and the same checks.
set -euo pipefail

here=$(cd "$(dirname "$0")/.." && pwd)
kernel=${1:-debian:6.1}
"$here/vfio-dt" --version > /dev/null
[ -d "$kernel" ] || kernel=$("$here/vfio-dt" kernel fetch "$kernel")
cd "$kernel"
. "$here/ci/dts-reference.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/ours" "$work/theirs"
boards arm > "$work/boards"
boards arm64 >> "$work/boards"
include_directories arm
quiet_checks
corpus_classes "$here"

timed() { # timed COMMAND...: sets wall, processor (seconds) and memory (MB)
    LC_ALL=C /usr/bin/time -f '%e %U %S %M' -o "$work/time" "$@" > "$work/log" 2>&1 || cat "$work/log"
    read -r wall user system memory < <(tail -n 1 "$work/time")
    processor=$(awk "BEGIN { printf \"%.2f\", $user + $system }")
    memory=$((memory / 1024))
}
row() { # row NAME
    printf '%-34s %8.2f s wall %8.2f s processor %6d MB\n' "$1" "$wall" "$processor" "$memory"
}

echo "kernel: $kernel, $(wc -l < "$work/boards") boards"
export -f reference reference_board
export LIST=$work/boards TARGET=$work/theirs SEARCH="${search_flags[*]}" INCLUDE="${include_flags[*]}"
export QUIET="${quiet_checks[*]}"
timed bash -c 'include_flags=($INCLUDE) search_flags=($SEARCH) quiet_checks=($QUIET)
    reference "$LIST" "$TARGET"'
row "cpp | dtc, two boards at a time"
reference_wall=$wall reference_processor=$processor
timed java "${corpus_java[@]}" org.vfiodt.dts.CorpusCompiler "${quiet_checks[@]}" \
    "$work/boards" "$work/ours" "${includes[@]}"
row "vfio-dt, one process"
awk "BEGIN { printf \"ratio: %.2f times as fast by the wall clock, %.2f by processor time\n\",
    $reference_wall / $wall, $reference_processor / $processor }"
java "${corpus_java[@]}" org.vfiodt.dts.compare.BlobComparison \
    "$work/boards" "$work/ours" "$work/theirs" || true

board=arch/arm/boot/dts/exynos5250-arndale.dts
best() { # best COMMAND...: the fastest of seven
    local least=999
    for _ in 1 2 3 4 5 6 7; do
        timed "$@"
        least=$(awk "BEGIN { print ($wall < $least) ? $wall : $least }")
    done
    wall=$least
}
best bash -c 'include_flags=($INCLUDE) search_flags=($SEARCH) quiet_checks=($QUIET)
    INCLUDE_FLAGS=$INCLUDE reference_board "$@"' - "$work" -- "$board"
row "Arndale from the shell, cpp | dtc"
best "$here/vfio-dt" dts compile "${includes[@]/#/-I}" "$board" -o "$work/board.dtb"
row "Arndale from the shell, vfio-dt"

echo "made sources, processor time with all checks:"
java "${corpus_java[@]}" org.vfiodt.dts.SizeBenchmark
