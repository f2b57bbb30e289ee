#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Runs the guest's DMA suites with a System MMU that has a fault, once for each fault of
# ci/lab-mutants.txt, and prints which tests fail. They must be those that are declared there, and no
# others: a proof that cannot fail is none, and one that fails at something else proves that.
#
#   ci/lab-mutants.sh KERNEL [BOARD] [SPEC]
#
# Exit code 1 when a fault goes unnoticed or other tests fail, 2 when a run did not come to its end.
set -u
cd "$(dirname "$0")/.." || exit 2
kernel=${1:?usage: ci/lab-mutants.sh KERNEL [BOARD] [SPEC]}
board=${2:-smdkc210-sysmmu}
spec=${3:-arndale-config/specs/pl330.vfio}
declared=ci/lab-mutants.txt
work=runs/lab-mutants
failures=0
mkdir -p "$work"

# run NAME [OPTION...]: sets report to what the run left
run() {
	local name=$1
	shift
	./vfio-dt test "$spec" --kernel "$kernel" --board "$board" --runs "$work/$name" --guest "run dma" "$@" \
		>"$work/$name.log" 2>&1
	report=$(sed -n 's/^report  *//p' "$work/$name.log")
	if ! ./vfio-dt report "${report%/*}" --format junit >"$work/$name.xml" ||
		! grep -q 'vfio-dt.guest.*dma groups' "$work/$name.xml"; then
		tail -n 5 "$work/$name.log"
		echo "the run '$name' did not come to its end"
		exit 2
	fi
}

# "SUITE/CASE" of every test that failed on some device, sorted
failed() {
	awk -F'"' '
		/<testcase classname="vfio-dt.guest/ { n = split($2, path, "."); name = path[n] "/" $4 }
		/<(failure|error)/ && name != "" { print name }
		/<\/testcase>/ { name = "" }
	' "$1" | LC_ALL=C sort -u
}

# The same of every test that passed: what the board cannot do is skipped
passed() {
	awk -F'"' '
		/<testcase classname="vfio-dt.guest.*\/>/ { n = split($2, path, "."); print path[n] "/" $4 }
	' "$1" | LC_ALL=C sort -u
}

wanted() { # wanted MUTANT
	sed -n "s/^$1 *| *//p" "$declared" | LC_ALL=C sort -u | LC_ALL=C comm -12 - "$work/passed.txt"
}

run none
failed "$work/none.xml" >"$work/none.txt"
passed "$work/none.xml" >"$work/passed.txt"
echo "without a fault: $(wc -l <"$work/none.txt") tests fail"
if [ -s "$work/none.txt" ]; then
	sed 's/^/    /' "$work/none.txt"
	failures=1
fi

for mutant in $(sed -n 's/^\(x-[a-z-]*\) *|.*/\1/p' "$declared" | uniq); do
	run "$mutant" --emulator -global --emulator "driver=exynos-sysmmu,property=$mutant,value=on"
	failed "$work/$mutant.xml" >"$work/$mutant.txt"
	wanted "$mutant" >"$work/$mutant.wanted"
	echo "$mutant: $(wc -l <"$work/$mutant.txt") tests fail"
	LC_ALL=C comm -12 "$work/$mutant.txt" "$work/$mutant.wanted" | sed 's/^/    broke      /'
	LC_ALL=C comm -23 "$work/$mutant.txt" "$work/$mutant.wanted" | sed 's/^/    UNDECLARED /'
	LC_ALL=C comm -13 "$work/$mutant.txt" "$work/$mutant.wanted" | sed 's/^/    UNNOTICED  /'
	cmp -s "$work/$mutant.txt" "$work/$mutant.wanted" && [ -s "$work/$mutant.txt" ] || failures=1
done
exit $failures
