#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Runs the guest's suite twice in one kernel, with the generated driver and with the kernel's own
# vfio-platform, and prints the cases that end differently. Differences that are meant are declared,
# with the reason, in ci/vfio-platform-differences.txt; the others, and declarations that nothing
# shows any more, are failures.
#
#   ci/vfio-platform-diff.sh KERNEL [SPEC]
#
# Exit code 1 for such failures, 2 when one of the runs did not come to its end.
set -u
cd "$(dirname "$0")/.." || exit 2
kernel=${1:?usage: ci/vfio-platform-diff.sh KERNEL [SPEC]}
spec=${2:-arndale-config/specs/access.vfio}
declared=ci/vfio-platform-differences.txt
work=runs/vfio-platform-diff
mkdir -p "$work"
export VFIO_DT_DEADLINE_FACTOR=${VFIO_DT_DEADLINE_FACTOR:-10}

tree=$(./vfio-dt kernel fetch "$kernel") || exit 2
if [ ! -f "$tree/drivers/vfio/platform/vfio_platform.c" ]; then
	echo "SKIP: $kernel has no vfio-platform"
	exit 0
fi

# run NAME DRIVER FATAL: "SUITE/CASE<tab>result" of every case, sorted
run() {
	local said=$work/$1.log
	./vfio-dt test "$spec" --kernel "$kernel" --board smdkc210 --runs "$work/$1" \
		--kconfig vfio-platform --guest "driver $2" --guest "fatal $3" >"$said" 2>&1
	local report
	report=$(sed -n 's/^report  *//p' "$said")
	if ! ./vfio-dt report "${report%/*}" --format junit >"$work/$1.xml" ||
		! grep -q 'vfio-dt.guest.*unbinding' "$work/$1.xml"; then
		tail -n 5 "$said"
		echo "the run with $2 did not come to its end"
		exit 2
	fi
	awk -F'"' '
		/<testcase classname="vfio-dt.guest/ {
			n = split($2, path, ".")
			name = path[n] "/" $4
			result = "pass"
			if (/\/>/) print name "\t" result
			next
		}
		/<skipped/ { result = "skip" }
		/<(failure|error)/ { result = "fail" }
		/<\/testcase>/ && name != "" { print name "\t" result; name = "" }
	' "$work/$1.xml" | LC_ALL=C sort -u >"$work/$1.txt"
	echo "$2:$(cut -f2 "$work/$1.txt" | LC_ALL=C sort | uniq -c | tr -s ' \n' ' ')"
}

run ours vfio-dt try
run theirs vfio-platform skip
LC_ALL=C awk -F'\t' -v OFS=' | ' -v declared="$declared" '
	function all(name, result, into) {
		if (!((name, result) in seen)) {
			seen[name, result]
			into[name] = into[name] (into[name] == "" ? "" : "+") result
		}
	}
	BEGIN {
		while ((getline line <declared) > 0) {
			if (line ~ /^#/ || line == "") continue
			split(line, part, / *\| */)
			reason[part[1] OFS part[2] OFS part[3]] = part[4]
		}
	}
	FNR == 1 { delete seen; file++ }
	file == 1 { all($1, $2, ours) }
	file == 2 { all($1, $2, theirs) }
	END {
		for (name in ours) {
			if (ours[name] == theirs[name]) continue
			difference = name OFS ours[name] OFS (theirs[name] == "" ? "none" : theirs[name])
			if (difference in reason) {
				print "declared   " difference OFS reason[difference]
				shown[difference]
			} else {
				print "UNDECLARED " difference
				bad = 1
			}
		}
		for (difference in reason)
			if (!(difference in shown)) {
				print "STALE      " difference
				bad = 1
			}
		exit bad
	}' "$work/ours.txt" "$work/theirs.txt" >"$work/differences"
status=$?
LC_ALL=C sort "$work/differences"
exit $status
