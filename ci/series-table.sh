# SPDX-License-Identifier: Apache-2.0
# Counts the judgements on a series and prints them as a row of a table; sourced by series-check.sh.

failures=0
declare -A passed tried

verdict() { # verdict CHECK ABOUT STATUS
	tried[$1]=$((${tried[$1]:-0} + 1))
	if [ "$3" -eq 0 ]; then
		passed[$1]=$((${passed[$1]:-0} + 1))
	else
		echo "FAIL: $1: $2"
		failures=$((failures + 1))
	fi
	return "$3"
}

score() { # score CHECK: what was good of what was looked at; - where nothing was
	if [ -n "${tried[$1]:-}" ]; then
		echo "${passed[$1]:-0}/${tried[$1]}"
	else
		echo -
	fi
}

print_table() {
	local head row check width
	head=$(printf '%-16s' KERNEL)
	row=$(printf '%-16s' "${kernel##*/}")
	for check in apply checkpatch "${all_variants[@]}" W=1 sparse kernel-doc text exports coccicheck \
		"as planned"; do
		width=$((${#check} > 7 ? ${#check} : 7))
		head+=$(printf '  %-*s' $width "${check^^}")
		row+=$(printf '  %-*s' $width "$(score "$check")")
	done
	printf '\n%s  SECONDS\n%s  %s\n' "$head" "$row" "$SECONDS"
	printf '%s patches of %s: %s failures\n' "${#mails[@]}" "${spec##*/}" "$failures"
}
