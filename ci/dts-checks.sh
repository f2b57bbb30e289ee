#!/bin/sh
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
set -eu

kernel=${1:?kernel tree, or a folder of sources} arch=${2:-} number=${3:-0} pattern=${4:-.}
here=$(cd "$(dirname "$0")/.." && pwd)
dtc=${DTC:-dtc}
for tool in cpp "$dtc" mvn java; do
    command -v "$tool" > /dev/null || { echo "dts-checks: $tool is missing" >&2; exit 3; }
done
kernel=$(cd "$kernel" && pwd)
classes=$here/generator/target/test-classes:$here/generator/target/vfio-dt.jar
(cd "$here" && ./vfio-dt --version > /dev/null && mvn -q test-compile -pl generator -am)
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
find "arch/$arch/boot/dts" -name '*.dts' | LC_ALL=C sort | grep -e "$pattern" > "$work/all"
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
began=$(date +%s)
while read -r board; do
    # shellcheck disable=SC2086
    cpp -nostdinc $flags -undef -D__DTS__ -x assembler-with-cpp "$board" \
        | "$dtc" -O dtb -b 0 -i "$(dirname "$board")" $search -o /dev/null - \
            2> "$work/told/$(echo "$board" | tr / !)" || true
done < "$work/boards"
version=$("$dtc" --version)
echo "cpp and dtc ($version): $(wc -l < "$work/boards") boards in $(($(date +%s) - began)) s"

# shellcheck disable=SC2086
java -cp "$classes" org.vfiodt.dts.check.CheckCorpus \
    "$work/boards" "$work/told" "$version" $includes
