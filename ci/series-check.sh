#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Applies a generated series with git am to a kernel tree and judges every patch of it as its
# maintainer would, then the whole; a table at the end says how many of each judgement were good.
#
#   ci/series-check.sh KERNEL [SPEC]
set -u
cd "$(dirname "$0")/.." || exit 1
top=$PWD
kernel=${1:?usage: ci/series-check.sh KERNEL [SPEC]}
spec=${2:-arndale-config/specs/rfc.vfio}
work=$top/runs/series-check
. ci/series-table.sh
. ci/series-tree.sh
. ci/series-variants.sh
. ci/series-judges.sh

judge_patch() { # judge_patch MAIL
	local name=${1##*/} variant
	git am -q "$1"
	verdict apply "$name" $? || { git am --abort; return 1; }
	checkpatch "$1"
	verdict checkpatch "$name" $?
	prepare_variants
	for variant in "${variants[@]}"; do
		if build "$variant"; then
			verdict "$variant" "$name" 0
			remember "$variant"
			unremarked "$variant" "$name"
		elif [[ $1 == */*-gcc-compat/* ]]; then
			echo "$name: no build of $variant before the series is whole"
			return 0
		else
			verdict "$variant" "$name" 1
			grep -m 5 -E 'error:|Error|series-check:' "$work/$variant.log"
		fi
	done
	documented "$name"
	echo "$name: ${#variants[@]} builds, ${failures} failures so far"
}

series() {
	local mail
	for mail in "${mails[@]}"; do
		judge_patch "$mail" || return
	done
	exported_symbols
	verdict exports "the whole series" $?
	semantic_patches
	verdict coccicheck "the whole series" $?
	diff -rq --no-dereference -x .git . "$planned"
	verdict "as planned" "the whole series" $?
}

check() {
	generate
	plant
	sparse_reads_tree || echo "this sparse cannot read the tree: it judges nothing"
	start_variants
	series
	print_table
	[ "$failures" -eq 0 ]
}

check
