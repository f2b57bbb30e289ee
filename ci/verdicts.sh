# SPDX-License-Identifier: Apache-2.0
# A line for each program that reads what we wrote, as far as the machine has it; sourced by scripts
# that made a folder $work.

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
