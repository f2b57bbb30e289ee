#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Hands devices of a kernel's boards over to Xen and Jailhouse, and lets both read what was written.
#
#   ci/handover-check.sh KERNEL ARCH [NUMBER] [DEVICES] [JAILHOUSE]
#
# KERNEL is a source tree, ARCH arm or arm64; NUMBER boards are spread evenly over the tree (0 for all).
# Of each board the devices are handed over that are free to go, all of them by force, and DEVICES (2)
# single ones by force. JAILHOUSE is a Jailhouse tree, else VFIO_DT_JAILHOUSE names one; without it the
# cells are only built with our stand-in for its headers, and it says SKIP.
#
# Xen: xl (-N create, with a stand-in for the hypervisor) or else its parser libxlutil must read what
# was planned; dtc must compile the trees. Jailhouse: the cells must compile with the flags of its own
# build, and its Python code must read what was planned. Prints the cases that fail and the totals;
# exit code 1 when one fails, 3 when a tool is missing.
set -euo pipefail

kernel=${1:?kernel tree} arch=${2:?arm or arm64} number=${3:-0} devices=${4:-2}
jailhouse=${5:-${VFIO_DT_JAILHOUSE:-}}
here=$(cd "$(dirname "$0")/.." && pwd)
consumers=$here/tests/consumers
. "$here/ci/dts-reference.sh"
[ "$arch" = arm64 ] && cross=aarch64-linux-gnu- || cross=arm-linux-gnueabihf-
need handover-check dtc gcc python3 java mvn "${cross}gcc" "${cross}objcopy"
[ -z "$jailhouse" ] || jailhouse=$(cd "$jailhouse" && pwd)
cd "$kernel"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/out"

sample "$arch" "$number" > "$work/boards"
include_directories "$arch"
build_classes "$here"
java -Xmx700m -cp "$classes" org.vfiodt.render.hypervisor.HandoverCorpus \
    "$work/boards" "$work/out" "$devices" "${includes[@]}"

xl=$(ls /usr/lib/xen-*/bin/xl 2> /dev/null | tail -n 1) || true
xl=${VFIO_DT_XL:-$xl}
if [ -n "$xl" ]; then
    gcc -shared -fPIC -o "$work/xen.so" "$consumers/xl-without-xen.c"
elif [ -e /usr/include/libxlutil.h ]; then
    gcc -o "$work/xlcfg" "$consumers/xlcfg.c" -lxlutil
else
    echo "SKIP xl: neither xl (xen-utils) nor its parser (libxen-dev) is installed"
fi
if [ -n "$jailhouse" ]; then
    headers="-D__LINUX_COMPILER_TYPES_H -I$jailhouse/hypervisor/arch/$arch/include
        -I$jailhouse/hypervisor/arch/arm-common/include -I$jailhouse/hypervisor/include
        -I$jailhouse/include"
else
    echo "SKIP jailhouse: no tree was named, the cells are built with a stand-in for its headers"
    headers=-I$consumers/stand-in
fi

handed_to_xen() { # handed_to_xen FOLDER...: one line for each that xl or dtc reads otherwise
    local folder tree
    for folder in "$@"; do
        if [ -n "$XL" ]; then
            { printf 'name = "g"\nkernel = "k"\ntype = "pvh"\nmemory = 64\n'; cat "$folder/xen-guest.cfg"; } \
                > "$folder/whole.cfg"
            LD_PRELOAD=$WORK/xen.so "$XL" -N create "$folder/whole.cfg" 2> "$folder/told" \
                | python3 "$CONSUMERS/xl-json.py" > "$folder/read" || true
        elif [ -x "$WORK/xlcfg" ]; then
            "$WORK/xlcfg" "$folder/xen-guest.cfg" > "$folder/read" 2> "$folder/told" || true
        else
            cp "$folder/expected" "$folder/read"
        fi
        cmp -s "$folder/read" "$folder/expected" || echo "FAIL xl ${folder##*/}"
        for tree in xen-guest.dts xen-guest-dom0less.dts xen-host.dtso; do
            dtc -q -@ -I dts -O dtb -o "$folder/$tree.dtb" "$folder/$tree" 2> "$folder/told" \
                || echo "FAIL dtc ${folder##*/} $tree"
        done
        echo "done xen"
    done
}

handed_to_jailhouse() { # handed_to_jailhouse FOLDER...: one line for each that does not compile
    local folder
    for folder in "$@"; do
        if [ "$ARCH" = arm ] && grep -q '^_Static_assert(CELL_ARCHITECTURE' "$folder/jailhouse-cell.c"; then
            echo "done 64-bit"
            rm "$folder/expected"
            continue
        fi
        # shellcheck disable=SC2086
        if "${CROSS}gcc" -Wall -Wextra -Werror $HEADERS -DCELL_CPUS=2 -DCELL_RAM_START=0x7ff0000000 \
            -DCELL_RAM_SIZE=0x1000 -DCELL_RAM_VIRT=0x7ff0000000 -c -o "$folder/cell.o" "$folder/jailhouse-cell.c" 2> "$folder/told" \
            && "${CROSS}objcopy" -O binary --remove-section=.note.gnu.property \
                "$folder/cell.o" "$folder/cell"; then
            echo "done jailhouse"
        else
            echo "FAIL gcc ${folder##*/}"
        fi
    done
}

export -f handed_to_xen handed_to_jailhouse
export XL=$xl WORK=$work CONSUMERS=$consumers ARCH=$arch CROSS=$cross HEADERS=$headers
find "$work/out" -name '*.xen' -type d -print0 \
    | xargs -0 -r -P 2 -n 20 bash -c 'handed_to_xen "$@"' xen > "$work/results"
find "$work/out" -name '*.jailhouse' -type d -print0 \
    | xargs -0 -r -P 2 -n 20 bash -c 'handed_to_jailhouse "$@"' jailhouse >> "$work/results"
if [ -n "$jailhouse" ]; then
    find "$work/out" -name cell -print0 \
        | xargs -0 -r python3 "$consumers/cell.py" "$jailhouse" >> "$work/results"
fi
grep FAIL "$work/results" | LC_ALL=C sort || true
count() { grep -c "$1" "$work/results" || true; }
echo "xen: $(count 'done xen') handovers, $(count 'FAIL xl') misread by xl, $(count 'FAIL dtc') refused by dtc"
echo "jailhouse: $(count 'done jailhouse') built, $(count 'FAIL gcc') refused by gcc," \
    "$(count 'FAIL read') misread, $(count '64-bit') need 64 bits"
! grep -q FAIL "$work/results"
