#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Compiles the boards of a kernel tree and compares every blob with that of cpp and dtc.
#
#   ci/dts-corpus.sh KERNEL ARCH [NUMBER] [PATTERN]
#
# KERNEL is a source tree, ARCH arm or arm64; NUMBER boards are spread evenly over the tree (0 for
# all), PATTERN narrows them by name. Overlays (/plugin/) are left out. Prints "matched M/T"; exit
# code 1 when a board differs, 3 when a tool is missing.
set -eu

kernel=${1:?kernel tree} arch=${2:?arm or arm64} number=${3:-0} pattern=${4:-.}
here=$(cd "$(dirname "$0")/.." && pwd)
for tool in cpp dtc mvn java; do
    command -v "$tool" > /dev/null || { echo "dts-corpus: $tool is missing" >&2; exit 3; }
done
kernel=$(cd "$kernel" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/ours" "$work/theirs"

cd "$kernel"
find "arch/$arch/boot/dts" -name '*.dts' | LC_ALL=C sort | grep -e "$pattern" \
    | while read -r board; do grep -q '^/plugin/' "$board" || echo "$board"; done > "$work/all"
total=$(wc -l < "$work/all")
if [ "$number" -gt 0 ] && [ "$number" -lt "$total" ]; then
    awk -v n="$number" -v t="$total" 'int(NR * n / t) > int((NR - 1) * n / t)' "$work/all"
else
    cat "$work/all"
fi > "$work/boards"

if [ -d scripts/dtc/include-prefixes ]; then
    includes=scripts/dtc/include-prefixes
else
    includes="arch/$arch/boot/dts arch/$arch/boot/dts/include"
fi
flags= search=
for directory in $includes; do
    flags="$flags -I$directory" search="$search -i $directory"
done
reference() {
    while read -r board; do
        name=$(echo "$board" | tr / !)
        # shellcheck disable=SC2086
        cpp -nostdinc $flags -undef -D__DTS__ -x assembler-with-cpp "$board" \
            | dtc -q -O dtb -b 0 -i "$(dirname "$board")" $search \
                -o "$work/theirs/$name.dtb" - 2> /dev/null || true
    done < "$work/boards"
}
began=$(date +%s)
reference
echo "cpp and dtc: $(ls "$work/theirs" | wc -l) boards in $(($(date +%s) - began)) s"

(cd "$here" && ./vfio-dt --version > /dev/null && mvn -q test-compile -pl generator -am)
classes=$here/generator/target/test-classes:$here/generator/target/vfio-dt.jar
# shellcheck disable=SC2086
java -cp "$classes" org.vfiodt.dts.CorpusCompiler "$work/boards" "$work/ours" $includes

matched=0 differing=
while read -r board; do
    name=$(echo "$board" | tr / !)
    if cmp -s "$work/ours/$name.dtb" "$work/theirs/$name.dtb"; then
        matched=$((matched + 1))
    else
        differing="$differing $board"
        [ ! -f "$work/ours/$name.errors" ] || head -n 6 "$work/ours/$name.errors"
    fi
done < "$work/boards"
for board in $differing; do
    echo "differs: $board"
done
echo "matched $matched/$(wc -l < "$work/boards")"
[ -z "$differing" ]
