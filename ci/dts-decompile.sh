#!/usr/bin/env bash
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
set -euo pipefail

kernel=${1:?kernel tree} arch=${2:?arm or arm64} number=${3:-0} pattern=${4:-.}
here=$(cd "$(dirname "$0")/.." && pwd)
. "$here/ci/dts-reference.sh"
need dts-decompile cpp dtc mvn java ${DTC:-}
kernel=$(cd "$kernel" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/blobs"

cd "$kernel"
sample "$arch" "$number" "$pattern" > "$work/boards"
include_directories "$arch"
while read -r board; do
    name=${board//\//!}
    cpp -nostdinc "${include_flags[@]}" -undef -D__DTS__ -x assembler-with-cpp "$board" \
        > "$work/text" 2> /dev/null
    for symbols in '' -@; do
        # shellcheck disable=SC2086
        dtc -q $symbols -O dtb -b 0 -i "$(dirname "$board")" "${search_flags[@]}" \
            -o "$work/blobs/$name$symbols.dtb" "$work/text" 2> /dev/null || true
    done
done < "$work/boards"
if [ "$(ls "$work/blobs" | wc -l)" -ne "$((2 * $(wc -l < "$work/boards")))" ]; then
    echo "dts-decompile: dtc did not compile every board" >&2
    exit 3
fi

build_classes "$here"
java -cp "$classes" org.vfiodt.dts.DecompileCorpus \
    "$work/blobs" "$work/text.d" ${DTC:+"$DTC"}
