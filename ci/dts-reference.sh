# SPDX-License-Identifier: Apache-2.0
# Sourced by ci/dts-corpus.sh and ci/dts-bench.sh, in a kernel tree: what cpp and dtc make of its
# boards, with the flags of the kernel's own build.

boards() { # boards ARCH [PATTERN]: every device tree source of an architecture
    find "arch/$1/boot/dts" -name '*.dts' | LC_ALL=C sort | { grep -e "${2:-.}" || true; }
}

include_directories() { # include_directories ARCH: sets includes, include_flags, search_flags
    if [ -d scripts/dtc/include-prefixes ]; then
        includes=(scripts/dtc/include-prefixes)
    else
        includes=("arch/$1/boot/dts" "arch/$1/boot/dts/include")
    fi
    include_flags=("${includes[@]/#/-I}")
    search_flags=()
    local directory
    for directory in "${includes[@]}"; do
        search_flags+=(-i "$directory")
    done
    # what the kernel's build does not want to hear of when nothing is asked for (W=0)
    mapfile -t quiet_checks < <(grep -o -e '-Wno-[a-z_]*' scripts/Makefile.lib \
        | grep -e '_.*' | LC_ALL=C sort -u)
    local check known=()
    for check in "${quiet_checks[@]}"; do
        if echo '/dts-v1/; / { };' | dtc -q "$check" -o /dev/null - 2> /dev/null; then
            known+=("$check")
        fi
    done
    quiet_checks=("${known[@]}")
}

reference_board() { # reference_board TARGET FLAGS... -- BOARD...
    local target=$1 flags=()
    shift
    while [ "$1" != -- ]; do
        flags+=("$1")
        shift
    done
    shift
    local board
    for board in "$@"; do
        # shellcheck disable=SC2086
        cpp -nostdinc $INCLUDE_FLAGS -undef -D__DTS__ -x assembler-with-cpp "$board" 2> /dev/null \
            | dtc -O dtb -b 0 -i "${board%/*}" "${flags[@]}" -o "$target/${board//\//!}.dtb" - \
                2> /dev/null || true
    done
}

reference() { # reference LIST TARGET [FLAGS...]: a blob for every board, two boards at a time
    local list=$1 target=$2
    shift 2
    export -f reference_board
    export INCLUDE_FLAGS="${include_flags[*]}"
    xargs -P 2 -n 8 bash -c 'reference_board "$@"' reference "$target" \
        "${search_flags[@]}" "${quiet_checks[@]}" "$@" -- < "$list"
}

corpus_classes() { # corpus_classes CHECKOUT: builds; sets corpus_java, all of java before the class
    (cd "$1" && ./vfio-dt --version > /dev/null && mvn -q test-compile -pl generator -am)
    # one compiler for hot code only and one thread for garbage: the run is too short for more
    corpus_java=(-Xmx700m -XX:+UseSerialGC -XX:TieredStopAtLevel=1
        -cp "$1/generator/target/test-classes:$1/generator/target/vfio-dt.jar")
}
