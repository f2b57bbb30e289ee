#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Builds a kernel through the launchers of toolchain/launchers and shows that they do their work: ccache
# gives the objects of one cache folder to a build in another one, and distcc has a daemon on this machine
# compile. Several cold builds; exit 1 when few objects are found again, or when the daemon got nothing to do.
#
#   ci/launchers.sh KERNEL [SPEC]
set -euo pipefail
cd "$(dirname "$0")/.."
kernel=${1:?usage: ci/launchers.sh KERNEL [SPEC]}
spec=${2:-arndale-config/specs/rfc.vfio}
port=${DISTCC_PORT:-13632}
work=$(mktemp -d)
daemon=
trap '[ -z "$daemon" ] || kill "$daemon"; rm -rf "$work"' EXIT

build() { # build CACHE NAME [ARGUMENT]...: prints how long it took
	VFIO_DT_CACHE=$work/$1 ./vfio-dt build "$spec" --kernel "$kernel" --runs "$work/runs" "${@:3}" >"$work/$2.log" ||
		{ cat "$work/$2.log"; return 1; }
	printf '%-28s %6.1f s\n' "$2" "$(sed -n 's/^PASS *build *\([0-9.]*\) s.*/\1/p' "$work/$2.log")"
}

hits() { # hits: cacheable calls that were answered from the cache, of all
	ccache --print-stats | awk '
		$1 ~ /^(direct|preprocessed)_cache_hit$/ { hit += $2 }
		$1 == "cache_miss" { miss = $2 }
		END { printf "%d of %d, %.1f %%\n", hit, hit + miss, 100 * hit / (hit + miss ? hit + miss : 1) }'
}

with_ccache() {
	export CCACHE_DIR=$work/ccache
	build a "plain"
	build a "ccache, empty" --launcher ccache
	ccache --zero-stats >/dev/null
	build b "ccache, another folder" --launcher ccache
	echo "objects found again: $(hits)"
	hits | awk -F'[, %]+' '{ exit !($4 >= 90) }'
}

with_distcc() {
	# a daemon of root's gives up being root
	mkdir "$work/distcc"
	chmod a+x "$work"
	install -m 666 /dev/null "$work/distccd.log"
	distccd --daemon --no-detach --allow 127.0.0.1 --listen 127.0.0.1 --port "$port" --jobs "$(nproc)" \
		--enable-tcp-insecure --log-file "$work/distccd.log" --log-level info &
	daemon=$!
	export DISTCC_DIR=$work/distcc DISTCC_FALLBACK=0 DISTCC_HOSTS=127.0.0.1:$port/4
	build a "distcc, on this machine" --launcher distcc
	local compiled
	compiled=$(grep -c COMPILE_OK "$work/distccd.log")
	echo "compiled by the daemon: $compiled files"
	[ "$compiled" -gt 100 ]
}

missing() { # missing PROGRAM
	! command -v "$1" >/dev/null && echo "SKIP: $1 is not installed"
}

missing ccache || with_ccache
missing distccd || with_distcc
