# SPDX-License-Identifier: Apache-2.0
# Sourced by the other ci/dts-*.sh: which boards a kernel tree has, what cpp and dtc make of them with
# the flags of the kernel's own build, and how our side is run. All but the last two functions work in
# the kernel tree.

boards() { # boards ARCH [PATTERN]: every device tree source of an architecture
    find "arch/$1/boot/dts" -name '*.dts' | LC_ALL=C sort | { grep -e "${2:-.}" || true; }
}

need() { # need SCRIPT TOOL...: ends the script when a tool is missing
    local script=$1 tool
    shift
    for tool in "$@"; do
        command -v "$tool" > /dev/null || { echo "$script: $tool is missing" >&2; exit 3; }
    done
}

sample() { # sample ARCH NUMBER [PATTERN]: boards spread evenly over the tree; all for 0; fails for none
    boards "$1" "${3:-.}" | awk -v n="$2" '{ line[NR] = $0 } END {
        if (NR == 0) { print "there is no such board" > "/dev/stderr"; exit 3 }
        if (n == 0 || n > NR) n = NR
        for (i = 1; i <= NR; i++) if (int(i * n / NR) > int((i - 1) * n / NR)) print line[i]
    }'
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
}

quiet_checks() { # what the kernel's build does not want to hear of (W=0), as far as dtc knows it
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

build_classes() { # build_classes CHECKOUT: builds the jar and the tests; sets classes
    (cd "$1" && ./vfio-dt --version > /dev/null && mvn -q test-compile -pl generator -am)
    classes=$1/generator/target/test-classes:$1/generator/target/vfio-dt.jar
}

corpus_classes() { # corpus_classes CHECKOUT: the same; sets corpus_java, all of java before the class
    build_classes "$1"
    # the run is too short for a second compiler of hot code; the launcher's store of classes counts
    # where the jar comes first
    corpus_java=(-Xmx700m -XX:+UseParallelGC -XX:TieredStopAtLevel=1 -Xlog:disable
        "-XX:SharedArchiveFile=$1/generator/target/vfio-dt.jsa"
        -cp "$1/generator/target/vfio-dt.jar:$1/generator/target/test-classes")
}
