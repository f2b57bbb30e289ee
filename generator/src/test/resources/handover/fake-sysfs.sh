#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# fake-sysfs.sh TEXT FILE: what the kernel does when a text is written to a file of /sys.
# A device has the driver that its own file says, unless driver_override says another; the file
# "refused" names a driver that does not take it, and a driver with a file "stuck" cannot be unbound.
set -eu

text=$1
file=$2
[ -f "$file" ] || exit 1
bus=${file#"$SYSFS"/bus/}
bus=$SYSFS/bus/${bus%%/*}
device=$bus/devices/$text

attach() { # attach DRIVER
	if [ -d "$bus/drivers/$1" ] && [ "$(cat "$device/refused")" != "$1" ]; then
		ln -s "$bus/drivers/$1" "$device/driver"
	fi
}

case $file in
*/driver_override)
	printf '%s\n' "$text" >"$file"
	;;
*/driver/unbind)
	[ -d "$device" ] && [ ! -e "$device/driver/stuck" ] || exit 1
	rm "$device/driver"
	;;
*/drivers_probe)
	if [ ! -e "$device/driver" ]; then
		driver=
		if [ -f "$device/driver_override" ]; then
			driver=$(cat "$device/driver_override")
		fi
		attach "${driver:-$(cat "$device/own")}"
	fi
	;;
*/bind)
	driver=${file%/bind}
	driver=${driver##*/}
	[ "$driver" = "$(cat "$device/own")" ] || exit 1
	attach "$driver"
	;;
*)
	exit 1
	;;
esac
