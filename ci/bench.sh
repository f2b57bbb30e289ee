#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Prints what the tool costs beside the bare programs that it runs, both measured in one run.
# Nothing here fails: figures are for people. A kernel build takes minutes; BENCH_COLD=1 includes it.
#
#   ci/bench.sh [KERNEL]             BENCH_KERNELS="K..." names more kernels to generate for
set -u
cd "$(dirname "$0")/.." || exit 1
top=$PWD
kernel=${1:-debian:6.1}
spec=arndale-config/specs/rfc.vfio
full=${BENCH_SPEC:-arndale-config/specs/pl330.vfio} # that of the driver that does most
work=$top/runs/bench
mkdir -p "$work"
./vfio-dt --version >/dev/null || exit 1

now() { date +%s.%N; }
seconds() { # seconds COMMAND...: wall time, output kept in a log
	local begin
	begin=$(now)
	"$@" >"$work/last.log" 2>&1 || echo "  ($1 ended with $?)" >&2
	awk -v a="$begin" -v b="$(now)" 'BEGIN { printf "%.2f", b - a }'
}
best() { # best N COMMAND...
	local n=$1 least=""
	shift
	for _ in $(seq "$n"); do
		local t
		t=$(seconds "$@")
		least=$(awk -v a="${least:-$t}" -v b="$t" 'BEGIN { print (b < a) ? b : a }')
	done
	echo "$least"
}
row() { # row NAME VALUE LIMIT
	awk -v n="$1" -v v="$2" -v l="$3" 'BEGIN {
		printf "%-52s %8.2f s   limit %6.1f s   %4.0f %%\n", n, v, l, 100 * v / l }'
}

# BENCH_KERNELS are others beside the one; where they are fewer than four, some are taken again.
five_kernels() {
	local -a others=() once=() again=()
	local each together apart
	read -ra others <<<"${BENCH_KERNELS:-}"
	others=("$kernel" "${others[@]}")
	for each in 0 1 2 3 4; do
		once+=(--kernel "${others[each % ${#others[@]}]}")
	done
	together=$(best 3 ./vfio-dt generate "$full" "${once[@]}" -o "$work/five")
	row "generate for five kernels, one call" "$together" 5
	for each in 1 3 5 7 9; do
		again+=("./vfio-dt generate $full --kernel '${once[each]}' -o '$work/mails' &&")
	done
	apart=$(best 3 bash -c "${again[*]} true")
	row "generate for five kernels, five calls" "$apart" 5
	awk -v a="$apart" -v t="$together" 'BEGIN { printf "five calls take %.1f times as long as one\n", a / t }'
}

echo "kernel: $kernel"
if [ "${BENCH_COLD:-0}" = 1 ]; then
	cold=$(VFIO_DT_CACHE=$work/cold seconds env VFIO_DT_CACHE="$work/cold" \
		./vfio-dt build $spec --kernel "$kernel" --runs "$work")
	limit=480
	case $kernel in *3.10*) limit=240 ;; esac
	row "kernel obtained and built from nothing" "$cold" $limit
	lab=$(seconds env VFIO_DT_CACHE="$work/cold" ./vfio-dt doctor --install)
	row "the lab's emulator obtained and built from nothing" "$lab" 360
	rm -rf "$work/cold"
fi
./vfio-dt test $spec --kernel "$kernel" --runs "$work" >"$work/warm.log" 2>&1 || cat "$work/warm.log"

row "the lab's emulator, nothing changed" "$(best 3 ./vfio-dt doctor)" 5
row "vfio-dt --version" "$(best 5 ./vfio-dt --version)" 0.4
row "generate" "$(best 3 ./vfio-dt generate $spec --kernel "$kernel" -o "$work/mails")" 2
five_kernels
row "devices of every board of the kernel" "$(seconds ./vfio-dt devices --all "$kernel")" 60
row "demo, nothing changed" "$(best 2 ./vfio-dt demo --kernel "$kernel" --runs "$work")" 15

template=templates/driver/ModuleInfo.ftl
cp "$template" "$work/saved.ftl"
trap 'cp "$work/saved.ftl" "$top/$template"' EXIT
sed -i 's/MODULE_LICENSE/MODULE_INFO(bench, "'"$RANDOM"'");\nMODULE_LICENSE/' "$template"
row "test after an edit of one template" \
	"$(seconds ./vfio-dt test $spec --kernel "$kernel" --runs "$work")" 40
cp "$work/saved.ftl" "$template"
trap - EXIT
./vfio-dt test $spec --kernel "$kernel" --runs "$work" >"$work/warm.log" 2>&1

boot=$(sed -n 's/^PASS  boot  *\([0-9.]*\) s.*/\1/p' "$work/warm.log")
row "boot to verdict" "${boot:-0}" 6

# the same make and the same QEMU without the tool
log=$(sed -n 's/^build-log  *//p' "$work/warm.log")
log=${log/#\~/$HOME}
objects=${log%/.vfio-dt/*}
line=$(head -n 1 "$log" 2>/dev/null | sed 's/^# *//')
if [ -n "$line" ]; then
	bare=$(best 2 bash -c "cd '$objects' && $line")
	rm -f "$objects/.vfio-dt/finished" # otherwise make is not even asked
	./vfio-dt build $spec --kernel "$kernel" --runs "$work" >"$work/noop.log" 2>&1
	ours=$(sed -n 's/^PASS  build  *\([0-9.]*\) s.*/\1/p' "$work/noop.log")
	echo "make with nothing to do: bare $bare s; through the tool ${ours:-?} s"
fi
console=$(sed -n 's/^console  *//p' "$work/warm.log")
qemu=$(head -n 1 "${console%/*}/qemu.log" 2>/dev/null | sed 's/^# *//; s/-qmp [^ ]*//')
token=$(sed -n 's/^token //p' "${console%/*}/expect")
if [ -n "$qemu" ] && [ -n "$token" ]; then
	begin=$(now)
	exec 3< <(eval "exec timeout 60 $qemu" 2>/dev/null)
	emulator=$!
	grep -m 1 -q "^vfio-dt: done $token" <&3
	bare=$(awk -v a="$begin" -v b="$(now)" 'BEGIN { printf "%.2f", b - a }')
	kill "$emulator"
	exec 3<&-
	echo "QEMU to the token: bare $bare s; through the tool ${boot:-?} s"
fi

rm -f "$work/gc.log"
JAVA_TOOL_OPTIONS="-Xlog:gc:file=$work/gc.log" ./vfio-dt generate $spec --kernel "$kernel" \
	-o "$work/mails" >/dev/null 2>&1
heap=$(sed -n 's/.* \([0-9]*\)M->.*/\1/p' "$work/gc.log" | sort -n | tail -n 1)
echo "heap at its highest while generating: ${heap:-?} MB (the launcher allows 512 MB)"

echo
ci/dts-bench.sh "$kernel"

echo
ci/proof-bench.sh

echo
ci/lab-models.sh '*-bench'

echo
ci/guest-bench.sh "$kernel"
