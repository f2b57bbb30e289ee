#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Writes down what the kernel of this board says about its devices, for
# 'vfio-dt devices board.dts --running FILE'. Run it on the board as root:
#
#   sh observe.sh > board.txt
#
# A POSIX shell with sed, tr and uname does, such as that of busybox. It changes nothing and reads
# nothing but /proc/iomem, /proc/interrupts, the model of the device tree, and sysfs; with ROOT set,
# those of a copy below it.
set -u
export LC_ALL=C
root=${ROOT:-}

count=0
state() { # state TEXT: one statement
	printf '> %s\n' "$1"
	count=$((count + 1))
}

escape() { # blanks and backslashes as octal digits, as in /proc/mounts
	printf '%s' "$1" | sed 's/\\/\\134/g; s/ /\\040/g; s/	/\\011/g'
}

every_line() { # every_line WORD FILE
	while IFS= read -r text; do
		state "$1 $text"
	done < "$2"
}

value() { # value FILE: its first line
	read -r text 2> /dev/null < "$1" && printf '%s' "$text"
}

event() { # event DEVICE KEY: a value that the kernel tells user space
	sed -n "s/^$2=//p" "$1/uevent" 2> /dev/null
}

add() { # add KEY VALUE: to the statement about a device
	[ -z "$2" ] || words="$words $1=$(escape "$2")"
}

device() { # device BUS FOLDER
	words="device $1 $(escape "${2##*/}")"
	add node "$(event "$2" OF_FULLNAME)"
	add driver "$(event "$2" DRIVER)"
	parent=$(cd -P "$2" 2> /dev/null && cd .. && pwd)
	add parent "${parent##*/}"
	if [ "$1" = amba ]; then
		add resource "$(value "$2/resource")"
		for number in 0 1 2 3 4 5 6 7 8; do
			[ ! -e "$2/irq$number" ] || add "irq$number" "$(value "$2/irq$number")"
		done
	fi
	state "$words"
}

echo 'vfio-dt: observation 1'
state "release $(uname -r)"
model=
[ ! -r "$root/proc/device-tree/model" ] || model=$(tr -d '\000' < "$root/proc/device-tree/model")
state "model $model"
every_line iomem "$root/proc/iomem"
every_line interrupts "$root/proc/interrupts"
for bus in platform amba; do
	for folder in "$root/sys/bus/$bus/devices/"*; do
		[ ! -d "$folder" ] || device "$bus" "$folder"
	done
done
echo "vfio-dt: observed $count"
