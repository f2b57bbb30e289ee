#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The jobs of ci/github-check.yml and ci/gitlab-check.yml, in the folder that has the user's patches and vfio-dt.toml.
#
#   check-job.sh prepare              packages that are missing (Debian, as root), and the program itself
#   check-job.sh plan github|gitlab   what there is to do, for the jobs that follow
#   check-job.sh base CELL            the cell of a kernel's base that others start from
#   check-job.sh part I/N             a part of the cells; what came of it is left in parts/I
#   check-job.sh merge                one report of all parts, in report/; ends with 1 when the matrix is not good
#
# VFIO_DT_PATCHES=PATH    what is checked, patches otherwise; kernels and board stand in vfio-dt.toml
# VFIO_DT_CACHE=DIR       .vfio-dt-cache otherwise: all that may be kept from run to run
# VFIO_DT_JOBS=N          no more jobs than this; more cells than jobs are dealt out among them
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
patches=${VFIO_DT_PATCHES:-patches}
export VFIO_DT_CACHE=${VFIO_DT_CACHE:-.vfio-dt-cache}
target=$here/generator/target
kept=$VFIO_DT_CACHE/tool

fail() {
	echo "check-job: $1" >&2
	exit 3
}

vfio_dt() { "$here/vfio-dt" "$@"; }

check() { vfio_dt check "$patches" "$@"; }

# GitHub looks for commands in what a step prints; what compilers and kernels say is none.
quietly() { # quietly COMMAND...
	local word code=0
	word=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
	[ -z "${GITHUB_ACTIONS:-}" ] || echo "::stop-commands::$word"
	"$@" || code=$?
	[ -z "${GITHUB_ACTIONS:-}" ] || echo "::$word::"
	return "$code"
}

# shellcheck disable=SC2016 # the words of awk
packages() { # those that builds, boots and checks need, as the files of the tools have them
	grep -lE '^commands = .*"(build|test|check)"' "$here"/toolchain/tools/*.toml |
		xargs awk -F'"' '/^debian-package = /{print $2}'
	echo openjdk-17-jdk-headless maven ccache git
}

install() {
	local missing=() name
	for name in $(packages); do
		dpkg-query -W -f '${Status}' "$name" 2>/dev/null | grep -q ' installed$' || missing+=("$name")
	done
	if [ "${#missing[@]}" -gt 0 ] && [ "$(id -u)" = 0 ]; then
		apt-get update -q && apt-get install -q -y --no-install-recommends "${missing[@]}"
	elif [ "${#missing[@]}" -gt 0 ]; then
		echo "check-job: not installed, and not root: ${missing[*]}" >&2
	fi
}

sources() { # digest of what the program is built from
	(cd "$here" && find pom.xml grammar/pom.xml generator/pom.xml grammar/src generator/src/main -type f \
		-print0 | sort -z | xargs -0 sha256sum | sha256sum | cut -c 1-16)
}

# The program is built once and travels in the cache, with the digest of its sources.
program() {
	local digest
	digest=$(sources)
	if [ "$(cat "$kept/digest" 2>/dev/null)" = "$digest" ]; then
		mkdir -p "$target"
		cp -p "$kept"/vfio-dt.jar "$kept"/vfio-dt.jsa "$target"
		find "$here/pom.xml" "$here"/{grammar,generator}/pom.xml "$here/grammar/src" "$here/generator/src/main" \
			-newer "$target/vfio-dt.jar" -exec touch -r "$target/vfio-dt.jar" {} +
		return 0
	fi
	vfio_dt --version >/dev/null
	rm -rf "$kept"
	mkdir -p "$kept"
	cp -p "$target"/vfio-dt.jar "$target"/vfio-dt.jsa "$kept"
	echo "$digest" >"$kept/digest"
}

# Where a kernel's base stands that was built before: the same program, board, options and kernels.
state() {
	{
		cat "$kept/digest" vfio-dt.toml 2>/dev/null || true
		ls "$VFIO_DT_CACHE/kernels/trees" 2>/dev/null || true
	} | sha256sum | cut -c 1-16
}

deal() { # deal MOST: name, kernel and shard of each job; cells on standard input
	awk -v most="$1" -F/ '
		{ kernel[NR] = $1; cell[NR] = $0 }
		END {
			total = NR < most ? NR : most
			for (i = 1; i <= total; i++)
				print (NR > most ? "part-" i "-of-" total : cell[i]), kernel[i], i "/" total
		}'
}

include() { # words of a line as an object of JSON, by these names
	awk -v names="$*" '
		BEGIN { count = split(names, name, " "); printf "[" }
		{
			printf "%s{", (NR > 1 ? "," : "")
			for (i = 1; i <= count; i++) printf "%s\"%s\":\"%s\"", (i > 1 ? "," : ""), name[i], $i
			printf "}"
		}
		END { print "]" }'
}

plan() { # plan github|gitlab
	local cells bases
	cells=$(check --list)
	bases=$(check --list --check build | grep '^[^/]*/0/' | awk -F/ '{ print $0, $1 }')
	[ -n "$cells" ] || fail "there is nothing to check"
	if grep -qvE '^[A-Za-z0-9._+~/-]+$' <<<"$cells"; then
		fail "a cell has a name that is not fit for a job"
	fi
	case $1 in
	github)
		{
			echo "state=$(state)"
			echo "bases=$(include cell kernel <<<"$bases")"
			echo "parts=$(deal "${VFIO_DT_JOBS:-256}" <<<"$cells" | include cell kernel shard)"
		} | tee -a "${GITHUB_OUTPUT:-/dev/null}"
		;;
	gitlab)
		sed -e "s|\[BASES\]|$(include CELL KERNEL <<<"$bases")|" \
			-e "s|\[PARTS\]|$(deal "${VFIO_DT_JOBS:-200}" <<<"$cells" | include CELL KERNEL SHARD)|" \
			"$here/ci/gitlab-cells.yml"
		;;
	*) fail "plan for github or gitlab?" ;;
	esac
}

compiling=()
if command -v ccache >/dev/null; then
	compiling=(--launcher ccache)
fi

base() { # base CELL
	local code=0
	quietly check --only "$1" "${compiling[@]}" --runs "$(mktemp -d)" || code=$?
	# a base that is not good is told by its cell
	[ "$code" -le 1 ]
}

part() { # part I/N
	local folder=parts/${1%%/*} code=0 stamp
	rm -rf "$folder"
	mkdir -p "$folder/cells"
	stamp=$(mktemp)
	quietly check --shard "$1" "${compiling[@]}" --runs "$folder/runs" || code=$?
	if [ -d "$VFIO_DT_CACHE/cells" ]; then
		find "$VFIO_DT_CACHE/cells" -mindepth 1 -maxdepth 1 -type d -name '[0-9a-f]*' -newer "$stamp" \
			-exec cp -a {} "$folder/cells" \;
	fi
	rm -f "$stamp"
	return "$code"
}

written() { # written FORM FILE
	vfio_dt report report/run --format "$1" -o "report/$2"
}

merge() {
	rm -rf report
	mkdir -p report "$VFIO_DT_CACHE/cells"
	# what was observed now is there for the next run; after a month it is observed anew
	cp -a -n parts/*/cells/. "$VFIO_DT_CACHE/cells" 2>/dev/null || true
	find "$VFIO_DT_CACHE/cells" -mindepth 1 -maxdepth 1 -mtime +30 -exec rm -rf {} +
	vfio_dt report --merge parts/*/runs/check-* -o report/run >report/matrix.txt
	vfio_dt verify report/run >report/proof.txt
	written html index.html
	written junit junit.xml
	written gitlab gl-code-quality-report.json
	written ktap matrix.ktap
	if [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then
		vfio_dt report report/run --format github-summary >>"$GITHUB_STEP_SUMMARY"
		vfio_dt report report/run --format github-annotations
	fi
	quietly cat report/matrix.txt
	tail -n 1 report/matrix.txt | grep -q '^PASS '
}

case ${1:-} in
prepare)
	install
	program
	;;
plan) plan "${2:-}" ;;
base) base "${2:?a cell}" ;;
part) part "${2:?a part, I/N}" ;;
merge) merge ;;
*) fail "prepare, plan, base, part or merge?" ;;
esac
