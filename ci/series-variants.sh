# SPDX-License-Identifier: Apache-2.0
# Builds what a series touches in every configuration in which a user may have it; sourced by
# series-check.sh. Each has its own object directory, so that a patch rebuilds only what it changes.

all_variants=(y m n y-pci m-pci n-pci)
variants=()
pci_platform=board

# Before the first patch: the kernel's own code, where it builds without one.
start_variants() {
	local variant
	touched_folders
	add_variant n
	add_variant n-pci || pci_on_a_pc
	for variant in "${variants[@]}"; do
		build "$variant" && remember "$variant"
	done
}

pci_on_a_pc() {
	echo "the platform of the board has no PCI on this kernel: a PC takes its place"
	pci_platform=pc
	rm -rf "$work/objects/n-pci"
	variants=(n)
	add_variant n-pci && return
	echo "no build with PCI"
	variants=(n)
}

on_board() { [[ $1 != *-pci || $pci_platform == board ]]; } # on_board VARIANT

touched_folders() { # sets touched: where the series changes code beside that of VFIO
	mapfile -t touched < <(sed -n 's,^+++ b/\(.*/\)[^/]*\.c$,\1,p' "${mails[@]}" | grep -v '^drivers/vfio/' | sort -u)
}

# Sets variants to those that make a difference after the patch that was applied last: before the
# driver is there, y, m and n are the same.
prepare_variants() {
	local variant
	if git diff --name-only HEAD^ HEAD | grep -q Kconfig; then
		for variant in "${variants[@]}"; do
			configure "$variant"
		done
	fi
	if [ -f "$(driver)" ] && [[ " ${variants[*]} " != *" y "* ]]; then
		for variant in "${variants[@]}"; do
			add_variant "y${variant:1}" "$variant"
			add_variant "m${variant:1}" "$variant"
		done
	fi
}

driver() { changed A "drivers/vfio/$module.c"; } # nothing as long as no patch has brought it

add_variant() { # add_variant VARIANT [LIKE]: from the objects of another one, which differ little
	if [ $# -gt 1 ]; then
		cp -a "$work/objects/$2" "$work/objects/$1"
		cp "$work/$2.baseline" "$work/$1.baseline"
		cp "$work/$2.seen" "$work/$1.seen"
	fi
	mkdir -p "$work/objects/$1"
	variants+=("$1")
	configure "$1"
}

# From the full configuration every time: a patch that comes too early for an option would drop it.
configure() { # configure VARIANT: fails where the kernel has no PCI there
	local objects=$work/objects/$1
	if on_board "$1"; then
		grep -vE '^(# )?CONFIG_(PCI|VFIO_PCI|'"$symbol"')[ =]' "$config" >"$objects/.config"
		wanted_options "$1" >>"$objects/.config"
		makes "$1" olddefconfig >"$work/$1.log" 2>&1 || cat "$work/$1.log"
	else
		wanted_options "$1" | cat "$top/ci/series-pci.config" - >"$objects/wanted.config"
		KCONFIG_ALLCONFIG=$objects/wanted.config makes "$1" allnoconfig >"$work/$1.log" 2>&1
	fi
	[[ $1 != *-pci ]] || grep -qx CONFIG_PCI=y "$objects/.config"
}

wanted_options() { # wanted_options VARIANT
	case $1 in
	y*) echo "CONFIG_$symbol=y" ;;
	m*) echo "CONFIG_$symbol=m" ;;
	n*) echo "# CONFIG_$symbol is not set" ;;
	esac
	case $1 in
	*-pci) printf 'CONFIG_PCI=y\nCONFIG_VFIO_PCI=y\n' ;;
	*) echo "# CONFIG_PCI is not set" ;;
	esac
}

makes() { # makes VARIANT TARGET...
	local objects=$work/objects/$1 settings=("${make_settings[@]}")
	on_board "$1" || settings+=(ARCH=i386 CROSS_COMPILE= "CC=gcc -fno-pie")
	shift
	make -j"$(nproc)" O="$objects" "${settings[@]}" "$@"
}

# The log is kept as VARIANT.log. W=1 and sparse belong to every build, so that a file is compiled
# once only.
build() { # build VARIANT
	local log=$work/$1.log targets=(drivers/vfio/)
	! on_board "$1" || targets+=("${touched[@]}")
	makes "$1" W=1 C=1 CHECK="sparse -Wno-attribute-warning" "${targets[@]}" >"$log" 2>&1 &&
		module_of_folder "$1" >>"$log" 2>&1 && built_as_asked "$1" >>"$log"
}

# Some kernels leave modules out of the build of a folder; where they do not, this does nothing.
module_of_folder() { # module_of_folder VARIANT
	[[ $1 != m* ]] || [ -z "$(driver)" ] ||
		makes "$1" W=1 C=1 CHECK="sparse -Wno-attribute-warning" "drivers/vfio/$module.o"
}

# What the kernel's own code makes the compiler say: all that the first good build says, and what a
# file says that could not be built before the series made it so.
remember() { # remember VARIANT
	local own=$work/$1.baseline
	looked_at "$1" >"$work/now"
	if [ ! -f "$own" ]; then
		messages "$1" >"$own"
		cp "$work/now" "$work/$1.seen"
	fi
	changed M '*.c' | LC_ALL=C sort | LC_ALL=C comm -12 - "$work/now" | LC_ALL=C comm -23 - "$work/$1.seen" >"$work/new"
	messages "$1" | grep -Ff <(sed 's/$/:/' "$work/new") | LC_ALL=C sort -u - "$own" -o "$own"
	LC_ALL=C sort -u "$work/now" "$work/$1.seen" -o "$work/$1.seen"
}

looked_at() { # looked_at VARIANT: files that sparse was shown, sorted
	sed -nE 's,^ *CHECK +(.*/tree/|\.\./)?([^ ]*\.c)$,\2,p' "$work/$1.log" | LC_ALL=C sort -u
}

built_as_asked() { # built_as_asked VARIANT: the driver is built in, a module or left out
	local object=$work/objects/$1/drivers/vfio/$module.o
	case $1:$(driver) in
	*: | n*) [ ! -f "$object" ] || { echo "series-check: $object is there"; return 1; } ;;
	*) [ -f "$object" ] || { echo "series-check: $object is missing"; return 1; } ;;
	esac
}
