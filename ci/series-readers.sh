#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Two versions of a series that stand on another one, read by the programs that will get them.
#
#   ci/series-readers.sh KERNEL [SPEC]
#
# PATCHWORK=DIR   a checkout of patchwork; Debian's python3-django is enough for it
set -u
cd "$(dirname "$0")/.." || exit 1
kernel=$1
spec=${2:-arndale-config/specs/rfc.vfio}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. ci/verdicts.sh

mails() { # mails FOLDER
	find "$work/$1" -maxdepth 1 -name '*.patch' | sort
}

make_version() { # make_version FOLDER SPEC OPTION...
	./vfio-dt generate "$2" --kernel "$kernel" --quiet -o "$work/$1" "${@:3}" >"$work/said" 2>&1 || {
		cat "$work/said" >&2
		exit 1
	}
}

# shellcheck disable=SC2317 # called by reads
send() { # send FOLDER
	mails "$1" | xargs git -c sendemail.confirm=never send-email --dry-run --suppress-cc=all \
		--from=ann@example.org --to=list@example.org >"$work/sent" || return 1
	echo "$(grep -c '^Dry-OK' "$work/sent") of $(mails "$1" | wc -l) mails"
	[ "$(grep -c '^Dry-OK' "$work/sent")" = "$(mails "$1" | wc -l)" ]
}

# shellcheck disable=SC2317 # called by reads
patch_ids() { # patch_ids MAIL...
	local mail
	for mail in "$@"; do
		sed 1d "$mail" | git patch-id --stable
	done
}

# From its input, since old ones cannot read a mailbox file with folded headers, whoever made it.
# shellcheck disable=SC2317 # called by reads
b4_am() { # b4_am FOLDER: what b4 makes for git am are the same patches
	local theirs=$work/$1.b4 ours
	mkdir -p "$theirs/split"
	mails "$1" | xargs cat | XDG_DATA_HOME=$work/data XDG_CACHE_HOME=$work/cache \
		b4 --no-interactive am -m - -o "$theirs" || return 1
	git mailsplit -b -o"$theirs/split" "$theirs"/*.mbx
	mapfile -t ours < <(mails "$1" | tail -n +2)
	cmp <(patch_ids "${ours[@]}") <(patch_ids "$theirs"/split/*) && echo "${#ours[@]} patches, all the same"
}

echo '- the sign-off' >"$work/changes"
make_version base arndale-config/specs/access.vfio
base=$(sed -n 's/^Message-Id: //p' "$work"/base/0000-*)
make_version v1 "$spec" --to-cc --depends-on "$base"
make_version v2 "$spec" --to-cc --depends-on "$base" -v 2 --signoff \
	--changes "$work/changes" --previous "$work/v1"

for version in v1 v2; do
	if git send-email -h 2>&1 | grep -q '^git send-email'; then
		reads "send-email: $version" send $version
	else
		verdict SKIP "send-email: $version" "git-email is not installed"
	fi
	if command -v b4 >/dev/null; then
		reads "b4 am: $version" b4_am $version
	else
		verdict SKIP "b4 am: $version" "b4 is not installed"
	fi
done

if [ -n "${PATCHWORK:-}" ] && /usr/bin/python3 -c 'import django' 2>/dev/null; then
	mapfile -t all < <(mails base; mails v1; mails v2)
	reads patchwork /usr/bin/python3 tests/consumers/patchwork.py "$PATCHWORK" "${all[@]}"
else
	verdict SKIP patchwork "PATCHWORK names no checkout, or python3-django is not installed"
fi
exit "$failed"
