#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Kills "vfio-dt check" again and again, with all that it started, and lets it go on: no finished cell
# may be made twice or be lost, and no file may be half written. Then the same with a full disk,
# without network, and with two runs at once. Prints what it did; exit 1 when something was wrong.
#
#   ci/check-kill.sh [KERNEL [PATCHES [BOARD]]]
#
# Without a kernel the fake one of tests/fake-kernel is taken, with its board and tools: some minutes.
# KILLS says how often (50), SEED which moments (printed).
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
"$here/vfio-dt" --version > /dev/null
work=$(mktemp -d)
trap 'umount "$work/disk" 2> /dev/null || true; rm -rf "$work"' EXIT
mkdir "$work/home"
printf '[user]\n\tname = A U Thor\n\temail = a@example.org\n' > "$work/home/.gitconfig"

data=() kernel=${1:-} patches=${2:-$here/arndale-config/specs/rfc.vfio} board=${3:-smdkc210}
if [ -z "$kernel" ]; then # what tests/src/test/java/org/vfiodt/command/World.java does
	mkdir -p "$work/data/tests"
	for name in arndale-config kernel-patches templates toolchain; do
		cp -r "$here/$name" "$work/data/$name"
	done
	cp -r "$here/tests/guest" "$work/data/tests/guest"
	cp -r "$here/tests/fake-kernel" "$work/linux"
	(cd "$here/tests/fake-data" && find . -type f) | while read -r file; do
		mkdir -p "$work/data/${file%/*}"
		sed "s#@TOOLS@#$here/tests/fake-tools#g; s#@SWITCHES@##g" \
			"$here/tests/fake-data/$file" > "$work/data/$file"
	done
	data=(--data "$work/data") kernel=$work/linux board=fake
fi
seed=${SEED:-$RANDOM}
echo "seed $seed"
HOME=$work/home GIT_CONFIG_NOSYSTEM=1 python3 "$here/ci/check-kill.py" "$work" "$seed" "${KILLS:-50}" -- \
	java -jar "$here/generator/target/vfio-dt.jar" "${data[@]}" \
	check "$patches" --kernel "$kernel" --board "$board"
