#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Compares what our checks find in the boards of a kernel tree with what dtc tells about them.
#
#   ci/dts-checks.sh KERNEL ARCH [NUMBER] [PATTERN]
#   ci/dts-checks.sh FOLDER
#
# The second form compares every source in a folder, such as tests/ of a dtc checkout, as source and
# as blob; DTC should be of the same version then.
# KERNEL is a source tree, ARCH arm or arm64; NUMBER boards are spread evenly over the tree (0 for
# all), PATTERN narrows them by name. DTC=... is the dtc to ask, 1.6 or newer, with its default
# switches, behind cpp. What 1.6 told otherwise than 1.8 is compared by the rules it had then.
# Prints every message that only one of the two gives, the figures of each check, and "matched
# M/T"; exit code 1 when something differs, 3 when a tool is missing.
set -euo pipefail

kernel=${1:?kernel tree, or a folder of sources} arch=${2:-} number=${3:-0} pattern=${4:-.}
here=$(cd "$(dirname "$0")/.." && pwd)
dtc=${DTC:-dtc}
. "$here/ci/dts-reference.sh"
need dts-checks cpp "$dtc" mvn java
kernel=$(cd "$kernel" && pwd)
build_classes "$here"
if [ -z "$arch" ]; then
    "$dtc" --version
    dtc=$(command -v "$dtc")
    cd "$kernel"
    exec java -cp "$classes" org.vfiodt.dts.check.DtcTestChecks . "$dtc"
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/told"

cd "$kernel"
sample "$arch" "$number" "$pattern" > "$work/boards"
include_directories "$arch"
began=$(date +%s)
while read -r board; do
    cpp -nostdinc "${include_flags[@]}" -undef -D__DTS__ -x assembler-with-cpp "$board" \
        | "$dtc" -O dtb -b 0 -i "$(dirname "$board")" "${search_flags[@]}" -o /dev/null - \
            2> "$work/told/${board//\//!}" || true
done < "$work/boards"
version=$("$dtc" --version)
echo "cpp and dtc ($version): $(wc -l < "$work/boards") boards in $(($(date +%s) - began)) s"

java -cp "$classes" org.vfiodt.dts.check.CheckCorpus \
    "$work/boards" "$work/told" "$version" "${includes[@]}"
