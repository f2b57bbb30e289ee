#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Boots what is on the card: builds for the Arndale, takes kernel, device tree and initramfs out of
# the card's image with the tools of others, and starts them on the virtual Arndale.
#
#   ci/card-boot.sh KERNEL [SPEC]
set -eu
cd "$(dirname "$0")/.."
kernel=$1
spec=${2:-arndale-config/specs/pl330.vfio}
work=$PWD/runs/ci/card
rm -rf "$work"
mkdir -p "$work"

fail() {
	echo "card-boot: $1" >&2
	exit 1
}

./vfio-dt build "$spec" --kernel "$kernel" --board arndale --runs "$work" >"$work/build.txt" ||
	fail "the build failed: $(tail -n 1 "$work/build.txt")"
made=$(echo "$work"/build-arndale-*/*-deliver)
(cd "$made" && sha256sum --quiet -c SHA256SUMS) || fail "a file differs from its digest"
mkimage -l "$made/boot.scr" | grep -q 'ARM Linux Script' || fail "boot.scr is no script"

partition=$made/arndale.img@@1M
for file in zImage guest-suite.dtb uInitrd boot.scr; do
	mcopy -i "$partition" "::$file" "$work/$file"
	cmp "$work/$file" "$made/$file" || fail "$file on the card is another one"
done
dumpimage -T ramdisk -p 0 -o "$work/initramfs" "$work/uInitrd" >"$work/dumpimage.txt"

emulator=$(./vfio-dt doctor --json |
	perl -0ne 'print $1 if /"tool" : "qemu-system-arm-lab".*?"program" : "([^"]*)"/s')
[ -x "$emulator" ] || fail "the emulator of the lab is not built; vfio-dt doctor --install"
token=$(sed -n 's/^token //p' "$made/expect")
arguments=$(sed -n 's/^setenv bootargs //p' "$made/boot.cmd")
"$emulator" -M arndale -m 512M -smp 2 -nodefaults -display none -no-reboot -monitor none \
	-serial null -serial null -serial "file:$work/console.log" -icount shift=0,sleep=off \
	-kernel "$work/zImage" -dtb "$work/guest-suite.dtb" -initrd "$work/initramfs" \
	-append "$arguments maxcpus=1 panic=-1" &
machine=$!
trap 'kill "$machine" 2>/dev/null || :' EXIT
for _ in $(seq 300); do
	if grep -q "done $token" "$work/console.log" 2>/dev/null || ! kill -0 "$machine" 2>/dev/null; then
		break
	fi
	sleep 1
done
grep -q "done $token" "$work/console.log" || fail "the suite did not come to its end"
if grep '^not ok' "$work/console.log"; then
	fail "the suite failed"
fi
grep '^# pass:' "$work/console.log" | tail -n 1
