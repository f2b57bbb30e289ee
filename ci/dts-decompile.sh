#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Decompiles the boards and overlays of a kernel tree, and compiles the text again.
#
#   ci/dts-decompile.sh KERNEL ARCH [NUMBER] [PATTERN]
#
# KERNEL is a source tree, ARCH arm or arm64; NUMBER boards are spread evenly over the tree (0 for
# all), PATTERN narrows them by name. cpp and dtc make the blobs, each of them plain and with
# symbols (-@), overlays too. Every blob must have the same bytes after decompiling and compiling.
# The text must be that of the dtc in DTC, which has to restore labels: 1.8 or later; without DTC
# only the bytes are compared. Prints "matched M/T" for both; exit code 1 when something differs,
# 3 when a tool is missing.
set -eu

kernel=${1:?kernel tree} arch=${2:?arm or arm64} number=${3:-0} pattern=${4:-.}
here=$(cd "$(dirname "$0")/.." && pwd)
for tool in cpp dtc mvn java ${DTC:-}; do
    command -v "$tool" > /dev/null || { echo "dts-decompile: $tool is missing" >&2; exit 3; }
done
kernel=$(cd "$kernel" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/blobs"

cd "$kernel"
find "arch/$arch/boot/dts" -name '*.dts' | LC_ALL=C sort | { grep -e "$pattern" || true; } \
    > "$work/all"
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
flags='' search=''
for directory in $includes; do
    flags="$flags -I$directory" search="$search -i $directory"
done
while read -r board; do
    name=$(echo "$board" | tr / !)
    # shellcheck disable=SC2086
    cpp -nostdinc $flags -undef -D__DTS__ -x assembler-with-cpp "$board" > "$work/text" 2> /dev/null
    for symbols in '' -@; do
        # shellcheck disable=SC2086
        dtc -q $symbols -O dtb -b 0 -i "$(dirname "$board")" $search \
            -o "$work/blobs/$name$symbols.dtb" "$work/text" 2> /dev/null || true
    done
done < "$work/boards"
if [ "$(ls "$work/blobs" | wc -l)" -ne "$((2 * $(wc -l < "$work/boards")))" ]; then
    echo "dts-decompile: dtc did not compile every board" >&2
    exit 3
fi

(cd "$here" && ./vfio-dt --version > /dev/null && mvn -q test-compile -pl generator -am)
java -cp "$here/generator/target/test-classes:$here/generator/target/vfio-dt.jar" \
    org.vfiodt.dts.DecompileCorpus "$work/blobs" "$work/text.d" ${DTC:+"$DTC"}
