#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Holds generated cells against the root cells that Jailhouse has for the same boards.
#
#   ci/jailhouse-roots.sh KERNEL [JAILHOUSE]
#
# KERNEL is a source tree, JAILHOUSE a Jailhouse tree, else VFIO_DT_JAILHOUSE names one; without it the
# script says SKIP. Of every board in tests/consumers/roots.txt, single devices are handed over by force
# and Jailhouse's own jailhouse-config-check looks at the root cell with each of the cells. Exit code 1
# when that finds something in a cell, or the two name different interrupt controllers, 3 when a tool is missing.
set -euo pipefail

kernel=${1:?kernel tree} jailhouse=${2:-${VFIO_DT_JAILHOUSE:-}}
here=$(cd "$(dirname "$0")/.." && pwd)
consumers=$here/tests/consumers
if [ -z "$jailhouse" ]; then
    echo "SKIP jailhouse-roots: no Jailhouse tree was named"
    exit 0
fi
. "$here/ci/dts-reference.sh"
need jailhouse-roots python3 java mvn
jailhouse=$(cd "$jailhouse" && pwd)
cd "$kernel"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
build_classes "$here"

built() { # built ARCH SOURCE TARGET: what Jailhouse's build makes of a configuration
    local cross=arm-linux-gnueabihf-
    [ "$1" = arm64 ] && cross=aarch64-linux-gnu-
    "${cross}gcc" -Wall -Wextra -Werror -D__LINUX_COMPILER_TYPES_H -DCELL_CPUS=2 \
        -DCELL_RAM_START=0x7ff0000000 -DCELL_RAM_SIZE=0x1000 -DCELL_RAM_VIRT=0x7ff0000000 -DCELL_COMM_START=0x7fffff0000 \
        "-I$jailhouse/hypervisor/arch/$1/include" "-I$jailhouse/hypervisor/arch/arm-common/include" \
        "-I$jailhouse/hypervisor/include" "-I$jailhouse/include" -c -o "$3.o" "$2" \
        && "${cross}objcopy" -O binary --remove-section=.note.gnu.property "$3.o" "$3"
}

while read -r arch root board; do
    case $arch in '#'*) continue ;; esac
    [ -e "arch/$arch/boot/dts/$board" ] || { echo "$root: there is no $board"; continue; }
    echo "arch/$arch/boot/dts/$board" > "$work/board"
    rm -rf "$work/out" && mkdir "$work/out"
    include_directories "$arch"
    java -cp "$classes" org.vfiodt.render.hypervisor.HandoverCorpus \
        "$work/board" "$work/out" 30 "${includes[@]}" > /dev/null
    built "$arch" "$jailhouse/configs/$arch/$root.c" "$work/root"
    cells=() checked=0
    for folder in "$work"/out/*.jailhouse; do
        case $folder in *!all.jailhouse | "$work/out/*"*) continue ;; esac
        built "$arch" "$folder/jailhouse-cell.c" "$folder/cell" 2> "$folder/told" || continue
        cells+=("$folder/cell")
        python3 "$jailhouse/tools/jailhouse-config-check" "$work/root" "$folder/cell" > "$folder/told" || true
        # what a root cell lacks by itself is not the cell's fault; who forces an IOMMU or PCI gets it
        if ! grep -q "^In cell 'devices'" "$folder/told" || tr -d '\n *' < "$folder/jailhouse-cell.c" \
            | grep -q '\[provider\]\|hostbridgeofPCI'; then
            checked=$((checked + 1))
        else
            echo "FAIL config-check $root ${folder##*/}" | tee -a "$work/results"
            grep -A 12 "^In cell 'devices'" "$folder/told" || true
        fi
    done
    echo "$root: $checked of ${#cells[@]} cells pass jailhouse-config-check"
    [ ${#cells[@]} = 0 ] || python3 "$consumers/root.py" "$jailhouse" "$work/root" "${cells[@]}" \
        | sed "s/^/$root: /" | tee -a "$work/results"
done < "$consumers/roots.txt"
! grep -q FAIL "$work/results"
