# SPDX-License-Identifier: GPL-2.0
# One module when VFIO is one.
: > "$O/modules.order"
if grep -q '^CONFIG_VFIO=m' "$O/.config"; then
	mkdir -p "$O/drivers/vfio"
	echo "  LD [M]  drivers/vfio/vfio.ko"
	: > "$O/drivers/vfio/vfio.ko"
	echo "kernel/drivers/vfio/vfio.ko" > "$O/modules.order"
fi
