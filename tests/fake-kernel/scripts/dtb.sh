# SPDX-License-Identifier: GPL-2.0
# "Compiles" a device tree: the blob is the source.
if [ "$FAIL" = dtb ]; then
	echo "Error: arch/arm/boot/dts/${1%.dtb}.dts:4.2-7 syntax error" >&2
	echo "FATAL ERROR: Unable to parse input tree" >&2
	exit 1
fi
mkdir -p "$O/arch/arm/boot/dts"
echo "  DTC     arch/arm/boot/dts/$1"
cp "arch/arm/boot/dts/${1%.dtb}.dts" "$O/arch/arm/boot/dts/$1"
