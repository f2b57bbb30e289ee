#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# A check in parts, as CI does it, and in one run: the merged report has to have the same bytes, in every form.
#
#   ci/fan-out.sh KERNEL [SPEC|PATCHES] [SHARDS]     as many shards as there are cells otherwise
#
# The parts and the single run share the cache, so nothing is built twice. CHECK="build boot" takes these columns only.
set -euo pipefail
cd "$(dirname "$0")/.."
kernel=${1:?a kernel}
patches=${2:-arndale-config/specs/rfc.vfio}
read -ra columns <<<"${CHECK:-}"
words=("$patches" --kernel "$kernel" "${columns[@]/#/--check=}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

check() { # what is bad is found again in the report
	local code=0
	./vfio-dt check "${words[@]}" "$@" || code=$?
	[ "$code" -le 1 ]
}

report() { # report RUN FORM
	./vfio-dt report "$1" --format "$2" --without-times --artifacts-url https://example.org/run
}

cells=$(./vfio-dt check "${words[@]}" --list | wc -l)
shards=${3:-$cells}
for i in $(seq "$shards"); do
	check --shard "$i/$shards" --runs "$work/parts/$i"
done
check --runs "$work/single"
./vfio-dt report --merge --without-times "$work"/parts/*/* -o "$work/merged" >/dev/null
failed=0
for form in text json junit ktap html github-summary github-annotations gitlab b4 kcidb lava; do
	report "$work"/single/* "$form" >"$work/$form.single" 2>&1 || true
	report "$work/merged" "$form" >"$work/$form.merged" 2>&1 || true
	if cmp -s "$work/$form.single" "$work/$form.merged"; then
		printf 'PASS  %-20s %8d bytes\n' "$form" "$(stat -c %s "$work/$form.merged")"
	else
		printf 'FAIL  %-20s\n' "$form"
		diff "$work/$form.single" "$work/$form.merged" | head -n 20
		failed=1
	fi
done
echo "$cells cells in $shards shards and in one run"
exit "$failed"
