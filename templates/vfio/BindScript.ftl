[#ftl][#-- SPDX-License-Identifier: Apache-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.vfio.BindScript" --]
#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Gives devices to VFIO, all of them or none. Twice does no harm. SYSFS names another /sys.
[@include view=head /]

changed=
[#if unguarded != ""]

# NOTHING KEEPS THE DMA OF THESE DEVICES IN: whoever has one can read and write all memory.
unguarded='[=unguarded]'
[/#if]

[#if unguarded != ""]
check_guard() { # check_guard NAME: for a device without an IOMMU group
	case " $unguarded " in
	*" $1 "*) ;;
	*) fail "$1 has no IOMMU group: is the driver of its IOMMU in the kernel?" ;;
	esac
	mode=N
	switch=$sys/module/vfio/parameters/enable_unsafe_noiommu_mode
	if [ -f "$switch" ]; then
		read -r mode <"$switch" || true
	fi
	if [ "$mode" != Y ]; then
		fail "nothing keeps the DMA of $1 in; 'echo Y >$switch' allows that, for all of VFIO"
	fi
	printf '%s: WARNING: nothing keeps the DMA of %s in\n' "${0##*/}" "$1" >&2
}

[/#if]
check_group() { # check_group NAME: nobody else may drive what moves with it
	if [ ! -d "$device/iommu_group/devices" ]; then
[#if unguarded != ""]
		check_guard "$1"
		return 0
[#else]
		fail "$1 has no IOMMU group: is the driver of its IOMMU in the kernel?"
[/#if]
	fi
	for member in "$device"/iommu_group/devices/*; do
		case " $names " in
		*" ${member##*/} "*) continue ;;
		esac
		driver_of "$member"
		case $driver in
		'' | vfio-*) ;;
		*) fail "$1 is in one IOMMU group with ${member##*/}, which $driver drives" ;;
		esac
	done
}

check() { # check NAME: before anything is changed
	find_device "$1" || fail "the kernel has no device $1"
	check_group "$1"
[#if head.override]
	if [ ! -d "$sys/bus/$bus/drivers/vfio-$bus" ]; then
		fail "the kernel has no driver vfio-$bus for $1: try 'modprobe vfio-$bus'"
	fi
	if [ ! -f "$device/driver_override" ]; then
		fail "the kernel does not let the driver of $1 be chosen: apply vfio-host.dtso"
	fi
[#else]
	if [ ! -d "$sys/bus/platform/drivers/[=head.driver]" ]; then
		fail "the kernel has no driver [=head.driver], which 'vfio-dt build' makes"
	fi
	if [ "$bus" != platform ]; then
		fail "$1 is on the $bus bus, where [=head.driver] cannot have it: apply vfio-host.dtso"
	fi
[/#if]
}

bind() { # bind NAME
	find_device "$1"
	driver_of "$device"
[#if head.override]
	vfio=vfio-$bus
[#else]
	vfio='[=head.driver]'
[/#if]
	if [ "$driver" = "$vfio" ]; then
		return 0
	fi
	changed="$1 $changed"
[#if head.override]
	put "$vfio" "$device/driver_override"
	if [ -n "$driver" ]; then
		put "$1" "$device/driver/unbind"
	fi
	put "$1" "$sys/bus/$bus/drivers_probe" || true
	driver_of "$device"
	if [ "$driver" != "$vfio" ]; then
		fail "$vfio does not take $1: dmesg says why; without a reset driver it wants reset_required=0"
	fi
[#else]
	if [ -n "$driver" ]; then
		put "$1" "$device/driver/unbind"
	fi
	put "$1" "$sys/bus/$bus/drivers/$vfio/bind" || true
	driver_of "$device"
	if [ "$driver" != "$vfio" ]; then
		put "$1" "$sys/bus/$bus/drivers_probe" || true
		fail "$vfio does not take $1: its node must name it, apply vfio-host.dtso"
	fi
[/#if]
}

undo() {
	status=$?
	trap - EXIT
	if [ "$status" -ne 0 ]; then
		for name in $changed; do
			give_back "$name" || true
		done
	fi
	exit "$status"
}

for name in $names; do
	check "$name"
done
trap undo EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM
for name in $names; do
	bind "$name"
done
for name in $names; do
	find_device "$name"
	driver_of "$device"
	group=none
	if [ -d "$device/iommu_group" ]; then
		group=$(cd "$device/iommu_group" && pwd -P)
	fi
	printf '%s: %s, IOMMU group %s\n' "$name" "$driver" "${group##*/}"
done
