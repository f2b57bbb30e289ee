[#ftl][#-- SPDX-License-Identifier: Apache-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.vfio.ScriptHead" --]
[#list forced as line]
# [=line]
[/#list]
set -eu

names='[=names]'
sys=${SYSFS:-/sys}

fail() {
	printf '%s: %s\n' "${0##*/}" "$1" >&2
	exit 1
}

put() { # put TEXT FILE
	printf '%s\n' "$1" >"$2"
}

find_device() { # find_device NAME: sets bus and device
	for bus in platform amba; do
		device=$sys/bus/$bus/devices/$1
		if [ -d "$device" ]; then
			return 0
		fi
	done
	return 1
}

driver_of() { # driver_of DEVICE: sets driver, to nothing where there is none
	driver=
	if [ -d "$1/driver" ]; then
		driver=$(cd "$1/driver" && pwd -P)
		driver=${driver##*/}
	fi
}

[#if override]
give_back() { # give_back NAME
	find_device "$1" || return 0
	override=
	if [ -f "$device/driver_override" ]; then
		read -r override <"$device/driver_override" || true
	fi
	driver_of "$device"
	case $override:$driver in
	*vfio-*) ;;
	*) return 0 ;;
	esac
	put '' "$device/driver_override"
	case $driver in
	vfio-*) put "$1" "$device/driver/unbind" ;;
	esac
	put "$1" "$sys/bus/$bus/drivers_probe" || true
}
[#else]
give_back() { # give_back NAME
	find_device "$1" || return 0
	driver_of "$device"
	if [ "$driver" = [=driver] ]; then
		put "$1" "$device/driver/unbind"
	fi
}
[/#if]
