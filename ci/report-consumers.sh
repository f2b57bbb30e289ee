#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Lets the programs that the forms of a check are made for read them, as far as this machine has them.
#
#   ci/report-consumers.sh [RUN]     a run directory of check; a sample otherwise
#
# KERNEL=DIR      a kernel tree, for its tools/testing/kunit; the cached debian:6.1 otherwise
# KCIDB_IO=DIR    a checkout of kcidb-io, B4=DIR one of b4, where no such package is installed
set -u
cd "$(dirname "$0")/.." || exit 1
run=${1:-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

verdict() { # verdict STATUS NAME WHAT
	printf '%-5s %-22s %s\n' "$1" "$2" "$3"
	if [ "$1" = FAIL ]; then
		failed=1
	fi
}

reads() { # reads NAME COMMAND... : what the command says last stands beside the verdict
	local name=$1
	shift
	if "$@" >"$work/said" 2>&1; then
		verdict PASS "$name" "$(tail -n 1 "$work/said")"
	else
		verdict FAIL "$name" "$(tail -n 1 "$work/said")"
		cat "$work/said" >&2
	fi
}

# shellcheck disable=SC2317 # called by reads
lava() { # lava JOB
	/usr/bin/python3 tests/consumers/lava.py "$1" >"$work/device.yaml" &&
		lava-run --validate --job-id 1 --output-dir "$work/lava" --device "$work/device.yaml" "$1" \
			>"$work/log" 2>&1
	local code=$?
	grep -o '"case": "job".*' "$work/log"
	return "$code"
}

sample() { # what a boot leaves, so that the jobs of the sample have something to fetch
	cp -r generator/src/test/resources/report/run "$work/run"
	local cell
	for cell in 3.10.108/00 6.1.192/00 6.1.192/01 6.1.192/03; do
		mkdir -p "$work/run/kernels/$cell/boot"
		for file in zImage board.dtb exynos5250-arndale.dtb initramfs.cpio; do
			echo stub >"$work/run/kernels/$cell/boot/$file"
		done
	done
	run=$work/run
}

[ -n "$run" ] || sample
for form in ktap kcidb junit gitlab b4 github-summary github-annotations; do
	./vfio-dt report "$run" --format "$form" -o "$work/$form" || verdict FAIL "$form" "not written"
done

kernel=${KERNEL:-$(./vfio-dt kernel fetch debian:6.1 2>/dev/null)}
if [ -f "$kernel/tools/testing/kunit/kunit_parser.py" ]; then
	reads "ktap: kunit.py" python3 tests/consumers/kunit.py "$kernel" "$work/ktap"
else
	verdict SKIP "ktap: kunit.py" "no kernel tree"
fi

if python3 -c 'import jsonschema' 2>/dev/null &&
	{ [ -n "${KCIDB_IO:-}" ] || python3 -c 'import kcidb_io' 2>/dev/null; }; then
	reads "kcidb: kcidb-io" python3 tests/consumers/kcidb.py "$work/kcidb" ${KCIDB_IO:+"$KCIDB_IO"}
else
	verdict SKIP "kcidb: kcidb-io" "kcidb-io is not installed"
fi

if [ -n "${B4:-}" ] || /usr/bin/python3 -c 'import b4.review.checks' 2>/dev/null; then
	mail=$(find "$run/kernels" -path '*/patches/*.patch' | sort | tail -n 1)
	reads "b4: b4 review" /usr/bin/python3 tests/consumers/b4.py "$mail" \
		"$PWD/vfio-dt report $run --format b4 --patch -" ${B4:+"$B4"}
else
	verdict SKIP "b4: b4 review" "no b4 that reviews (0.15 or later)"
fi

if command -v xmllint >/dev/null; then
	reads "junit: xmllint" xmllint --noout --schema docs/schema/junit.xsd "$work/junit"
else
	verdict SKIP "junit: xmllint" "xmllint is not installed; the unit tests validate too"
fi

if command -v jq >/dev/null; then
	reads "gitlab: jq" jq -e 'all(.[]; (.description | type == "string") and (.check_name | type == "string")
		and (.fingerprint | length == 64) and (.location.path | startswith("/") | not)
		and (.location.lines.begin | type == "number")
		and (.severity | IN("info", "minor", "major", "critical", "blocker")))
		and ([.[].fingerprint] | length == (unique | length))' "$work/gitlab"
	reads "b4: jq" jq -e 'all(.[]; (.tool | type == "string") and (.status | IN("pass", "warn", "fail"))
		and (.summary | type == "string"))' "$work/b4"
else
	verdict SKIP "gitlab: jq" "jq is not installed"
fi

if command -v lava-run >/dev/null && [ "$(id -u)" = 0 ]; then
	./vfio-dt report "$run" --format lava -o "$work/jobs" || verdict FAIL lava "not written"
	for job in "$work"/jobs/*.yaml; do
		name=$(basename "$job" .yaml)
		if [[ $name == *.qemu ]] || command -v in.tftpd >/dev/null; then
			reads "lava: ${name##*-}" lava "$job"
		else
			verdict SKIP "lava: ${name##*-}" "needs tftpd-hpa"
		fi
	done
else
	verdict SKIP "lava: lava-run" "needs root and lava-dispatcher"
fi
exit "$failed"
