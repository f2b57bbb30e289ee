#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Prints what "vfio-dt verify" costs beside sha256sum over the same files: 3 kernels, 31 patches with
# the base, 9 checks. Nothing here fails: figures are for people.
#
#   ci/proof-bench.sh
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
. "$here/ci/dts-reference.sh"
"$here/vfio-dt" --version > /dev/null
corpus_classes "$here"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
java "${corpus_java[@]}" org.vfiodt.proof.BenchRun "$work/run"

best() { # best COMMAND...: the fastest of five, in seconds
	local least=999 time
	for _ in 1 2 3 4 5; do
		time=$({ TIMEFORMAT=%R; time "$@" > "$work/log" 2>&1; } 2>&1)
		least=$(awk "BEGIN { print ($time < $least) ? $time : $least }")
	done
	echo "$least"
}
sums() { find "$work/run" -type f -print0 | xargs -0 sha256sum; }

theirs=$(best sums)
ours=$(best "$here/vfio-dt" verify "$work/run")
tail -n 1 "$work/log"
printf 'verify: %d files, %d MB: %.2f s, limit 5 s; sha256sum over them %.2f s; %.1f times as long\n' \
	"$(find "$work/run" -type f | wc -l)" "$(du -sm "$work/run" | cut -f 1)" "$ours" "$theirs" \
	"$(awk "BEGIN { print $ours / $theirs }")"
