#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Compiles the boards of a kernel tree and compares every blob with that of cpp and dtc.
#
#   ci/dts-corpus.sh [-@] KERNEL ARCH [NUMBER] [PATTERN]
#
# KERNEL is a source tree, ARCH arm or arm64; NUMBER boards are spread evenly over the tree (0 for
# all), PATTERN narrows them by name. -@ also asks for the symbols that overlays need. The reference
# runs with the flags of the kernel's own build, two boards at a time, and is made anew every time.
# Prints the first difference of each board as node and property, then "matched M/T"; exit code 1
# when a board differs, 3 when a tool is missing.
set -euo pipefail

symbols=()
if [ "${1:-}" = -@ ]; then
    symbols=(-@)
    shift
fi
kernel=${1:?kernel tree} arch=${2:?arm or arm64} number=${3:-0} pattern=${4:-.}
here=$(cd "$(dirname "$0")/.." && pwd)
. "$here/ci/dts-reference.sh"
need dts-corpus cpp dtc mvn java
cd "$kernel"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/ours" "$work/theirs"

sample "$arch" "$number" "$pattern" > "$work/boards"

include_directories "$arch"
quiet_checks
reference "$work/boards" "$work/theirs" "${symbols[@]}"
corpus_classes "$here"
java "${corpus_java[@]}" org.vfiodt.dts.CorpusCompiler "${symbols[@]}" "${quiet_checks[@]}" \
    "$work/boards" "$work/ours" "${includes[@]}"
java "${corpus_java[@]}" org.vfiodt.dts.compare.BlobComparison \
    "$work/boards" "$work/ours" "$work/theirs" && differs=0 || differs=1
if [ $differs = 1 ]; then
    { grep -l ': error: ' "$work"/ours/*.told 2> /dev/null || true; } | head -n 3 | xargs -r head -n 6
fi
exit $differs
