# SPDX-License-Identifier: GPL-2.0
# "Links" the kernel: a script that speaks like one.
if [ "$FAIL" = link ]; then
	echo "arm-linux-gnueabihf-ld: drivers/vfio/vfio.o: in function \`vfio_init':" >&2
	echo "vfio.c:(.init.text+0x1c): undefined reference to \`iommu_group_get'" >&2
	exit 1
fi
if [ "$FAIL" = zImage ]; then
	echo "init/main.c:3:9: error: 'nothing' undeclared (first use in this function)" >&2
	exit 1
fi
if [ "$WARN" = zImage ]; then
	echo "arm-linux-gnueabihf-ld: warning: vmlinux has a LOAD segment with RWX permissions" >&2
fi
mkdir -p "$O/arch/arm/boot"
image="$O/arch/arm/boot/zImage"
release="$VERSION.$PATCHLEVEL.$SUBLEVEL$EXTRAVERSION"
driver=$(grep -c '^CONFIG_VFIO_DT=' "$O/.config")
sed "s/@RELEASE@/$release/; s/@BOOT@/${BOOT:-pass}/; s/@DRIVER@/$driver/" scripts/boot.sh > "$image.new"
if [ -f "$image" ] && cmp -s "$image.new" "$image"; then
	rm "$image.new"
else
	mv "$image.new" "$image"
fi
echo "  Kernel: arch/arm/boot/zImage is ready"
