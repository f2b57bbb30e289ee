#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Prints what a check of the series costs beside the cold builds of its kernels, and one of its cells beside
# bare make and bare QEMU, all measured in one run. Two kernels are built twice, so this takes a while.
#
#   ci/check-bench.sh [KERNEL [KERNEL]]
set -euo pipefail
cd "$(dirname "$0")/.."
first=${1:-debian:6.1}
second=${2:-debian:5.10}
spec=arndale-config/specs/rfc.vfio
cache=$(dirname "$(dirname "$(dirname "$(dirname "$(./vfio-dt kernel fetch "$first")")")")")
./vfio-dt kernel fetch "$second" >/dev/null
work=$(mktemp -d -p "$cache")
trap 'rm -rf "$work"' EXIT
for name in kernels qemu guest; do # what is obtained stays obtained
	ln -s "$cache/$name" "$work/$name"
done
export VFIO_DT_CACHE=$work

now() { date +%s.%N; }
since() { awk -v a="$1" -v b="$(now)" 'BEGIN { printf "%.2f", b - a }'; }
row() { # row NAME VALUE LIMIT
	awk -v n="$1" -v v="$2" -v l="$3" 'BEGIN {
		printf "%-52s %8.2f s   limit %6.1f s   %4.0f %%\n", n, v, l, 100 * v / l }'
}
check() { ./vfio-dt check "$spec" --kernel "$first" --kernel "$second" --runs "$work/runs" "$@"; }
run() { find "$work/runs" -maxdepth 1 -name 'check-*' | head -n 1; }
cell() { # cell LOG ID: how long it took
	sed -n "s,^[A-Z]* *[^ ]*/$2 *\([0-9.]*\) s .*,\1,p" "$1" | head -n 1
}

cold=0
for kernel in "$first" "$second"; do
	./vfio-dt build "$spec" --kernel "$kernel" --runs "$work/runs-build" >"$work/build.log"
	took=$(sed -n 's/^PASS *build *\([0-9.]*\) s.*/\1/p' "$work/build.log")
	printf '%-52s %8.2f s\n' "cold build, $kernel" "$took"
	cold=$(awk -v a="$cold" -v b="$took" 'BEGIN { print a + b }')
done
rm -rf "$work/objects"

begin=$(now)
check >"$work/cold.log" || true
took=$(since "$begin")
tail -n 1 "$work/cold.log"
row "every check of the series on both kernels" "$took" "$(awk -v c="$cold" 'BEGIN { print 2 * c }')"

begin=$(now)
check >"$work/warm.log" || true
row "the same again, nothing changed" "$(since "$begin")" 10

# the build of a base, which is compared with nothing below, with nothing to make; and the same make without
# the tool
run=$(run)
last=$(find "$run/kernels" -path '*/00/build/build.log' | sort | tail -n 1)
id=${last#"$run"/kernels/}
id=${id%%/*}/0
for _ in first again; do
	rm -rf "$work/cells"
	check --only "$id/build" >"$work/one.log" || true
done
line=$(head -n 1 "$last")
begin=$(now)
(cd "$work" && eval "$line" >"$work/make.log" 2>&1)
echo "make with nothing to do: bare $(since "$begin") s; as a cell $(cell "$work/one.log" 0/build) s"

# one boot, and the same QEMU without the tool
check --only "$id/boot" >"$work/boot.log" || true
kept=$(find "$work/cells" -name initramfs.cpio | head -n 1)
qemu=$(head -n 1 "$(dirname "$kept")/qemu.log" | sed 's/-qmp [^ ]*//')
token=$(sed -n 's/^token //p' "$(dirname "$kept")/expect")
begin=$(now)
exec 3< <(eval "exec timeout 120 $qemu" 2>/dev/null)
emulator=$!
grep -m 1 -q "^vfio-dt: done $token" <&3
bare=$(since "$begin")
kill "$emulator"
exec 3<&-
echo "QEMU to the token: bare $bare s; as a cell $(cell "$work/boot.log" 0/boot) s"
