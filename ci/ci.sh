#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The test command: numbered gates in order, each with its own exit code. Runs the same on a
# developer's machine and in CI; installs what it needs on a bare Debian 12 with JDK 17 and Maven.
#
#   ci/ci.sh            all gates
#   ci/ci.sh 10 12      only these
set -u
cd "$(dirname "$0")/.." || exit 1
top=$PWD
export VFIO_DT_CACHE=${VFIO_DT_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/vfio-dt}
wanted=("$@")
spec=arndale-config/specs/rfc.vfio
work=$top/runs/ci
mkdir -p "$work"

gate() { # gate NUMBER NAME COMMAND...
	local number=$1 name=$2
	shift 2
	if [ ${#wanted[@]} -gt 0 ] && [[ " ${wanted[*]} " != *" $number "* ]]; then
		return 0
	fi
	printf '\n=== gate %s: %s\n' "$number" "$name"
	local begin=$SECONDS
	if "$@"; then
		printf '=== gate %s: %s: PASS (%s s)\n' "$number" "$name" $((SECONDS - begin))
	else
		printf '=== gate %s: %s: FAIL (%s s)\n' "$number" "$name" $((SECONDS - begin))
		exit "$number"
	fi
}

skip() { # skip NUMBER NAME REASON
	if [ ${#wanted[@]} -eq 0 ] || [[ " ${wanted[*]} " == *" $1 "* ]]; then
		printf '\n=== gate %s: %s: SKIP: %s\n' "$1" "$2" "$3"
	fi
}

tools() { ./vfio-dt doctor --install; }
format() { mvn -q spotless:check; }
compile() { mvn -q -DskipTests package; }
unit() { VFIO_DT_TOOLS=required mvn -pl grammar,generator test; }
tagged() { # the tests with a tag, against the classes of this checkout
	mvn -pl grammar,generator,tests test -Dgroups="$1" -Dsurefire.failIfNoSpecifiedTests=false
}
pages() { # what --html writes, in a browser
	VFIO_DT_TOOLS=required mvn -pl grammar,generator,tests test -Dgroups=browser \
		-Dsurefire.failIfNoSpecifiedTests=false
}
corpus() { # boards of the distribution's kernel, byte for byte against cpp and dtc
	local kernel
	kernel=$(./vfio-dt kernel fetch debian:6.1) &&
		ci/dts-corpus.sh "$kernel" arm 60 && ci/dts-corpus.sh -@ "$kernel" arm64 60
}
checks() { ci/dts-checks.sh "$(./vfio-dt kernel fetch debian:6.1)" arm64 60; }
decompile() { ci/dts-decompile.sh "$(./vfio-dt kernel fetch debian:6.1)" arm 60; }
atlas() { # every board is answered, and the same way whatever the threads do
	./vfio-dt devices --all "$1" --json >"$work/atlas.json" &&
		./vfio-dt devices --all "$1" --json | cmp - "$work/atlas.json" &&
		grep -c '"source"' "$work/atlas.json"
}
mutations() { ci/edit-mutations.sh "$(./vfio-dt kernel fetch debian:6.1)"; }
bootable=(arndale-config/specs/*.vfio tests/specs/*.vfio)
# the devices of these are on boards that no emulator here knows
foreign=(arndale-config/specs/devices/*.vfio)
each() { # each SPEC... -- COMMAND...: the command for every spec, given as its last argument
	local specs=() spec
	while [ "$1" != -- ]; do
		specs+=("$1")
		shift
	done
	shift
	for spec in "${specs[@]}"; do
		"$@" "$spec" || return 1
	done
}
judged=(arndale-config/specs/{rfc,pl330}.vfio)
judge() { each "${judged[@]}" -- ci/series-check.sh "$1"; }
judge_all() { # those of other boards are for this kernel; ci/series-check.sh takes them by hand
	each "${foreign[@]}" -- ./vfio-dt generate --kernel "$1" -o "$work/foreign" >/dev/null && judge "$1"
}
build() { ./vfio-dt build "$spec" --kernel "$1" --board arndale --runs "$work"; }
observe() { # machines of one kernel build whose interrupts take different ways
	ci/devices-proof.sh "$1" vexpress-a9 smdkc210 realview-pbx-a9 sabrelite mcimx7d-sabre orangepi-pc \
		raspi2b ast2600-evb
}
boot() { each "${bootable[@]}" -- ./vfio-dt test --kernel "$1" --board arndale --runs "$work"; }
stock() { # the distribution's own emulator, which has no System MMU
	./vfio-dt test arndale-config/specs/pl330.vfio --kernel "$1" --board smdkc210 --runs "$work"
}
proof() { # real DMA through a System MMU, on each board that has one
	local board
	for board in smdkc210-sysmmu arndale-virtual; do
		./vfio-dt test arndale-config/specs/pl330.vfio --kernel "$1" --board "$board" --runs "$work" ||
			return 1
	done
	# nothing resets the device here: the System MMU alone keeps it away from memory afterwards
	./vfio-dt test tests/specs/without-reset/pl330.vfio --kernel "$1" --board smdkc210-sysmmu --runs "$work" \
		--guest "run dma"
}

alone() { # in a kernel of its own, without the System MMU's driver
	./vfio-dt test tests/specs/without-iommu/further-nodes.vfio --kernel "$1" --board smdkc210 \
		--kconfig noiommu --runs "$work"
}

hostile() { # a short walk; ci/guest-fuzz.sh takes a long one, in a kernel with every check
	./vfio-dt test arndale-config/specs/pl330.vfio --kernel "$1" --board arndale --runs "$work" \
		--guest "run fuzz" --guest "operations 100000"
}

checked() { # a whole check on the board whose emulator has everything, its proof, and once more with nothing to do
	local again
	./vfio-dt check arndale-config/specs/rfc.vfio --kernel "$1" --board arndale --runs "$work" &&
		./vfio-dt verify "$work"/check-arndale-* &&
		again=$(./vfio-dt check arndale-config/specs/rfc.vfio --kernel "$1" --board arndale --runs "$work") &&
		! grep -E '^(PASS|FAIL|ERROR) .* [0-9.]+ s ' <<<"$again"
}

gate 9 "host tools" tools
gate 10 "format" format
gate 11 "compile" compile
gate 12 "unit tests" unit
gate 13 "goldens" tagged golden
gate 14 "architecture" tagged architecture
gate 15 "fake pipeline" tagged pipeline
gate 16 "device trees against cpp and dtc" corpus
gate 17 "findings of checks against dtc" checks
gate 18 "decompiled device trees" decompile
gate 19 "pages in Chromium" pages
gate 20 "kernel build, 6.1" build debian:6.1
gate 21 "boot, 6.1" boot debian:6.1
gate 22 "every patch of the series, 6.1" judge_all debian:6.1
gate 23 "devices against running kernels, 6.1" observe debian:6.1
gate 24 "devices of every board, 6.1" atlas debian:6.1
gate 25 "edits of changed files, 6.1" mutations
gate 26 "drivers that must fail with a device, 6.1" ci/device-faults.sh debian:6.1
gate 27 "a hostile program in the guest, 6.1" hostile debian:6.1
gate 28 "device models of the lab" ci/lab-models.sh
gate 29 "DMA through a System MMU, 6.1" proof debian:6.1
gate 35 "faults put into the System MMU, 6.1" ci/lab-mutants.sh debian:6.1
gate 36 "boot in the distribution's emulator, 6.1" stock debian:6.1
gate 37 "no IOMMU, and nodes beside the device's, 6.1" alone debian:6.1
gate 38 "boot from the Arndale's card, 6.1" ci/card-boot.sh debian:6.1
gate 39 "reports, read by those they are for" ci/report-consumers.sh
gate 40 "every check of every patch, 6.1" checked debian:6.1
gate 41 "checks that are killed" env KILLS=20 ci/check-kill.sh
gate 42 "versions of a series, read by those they are for" ci/series-readers.sh debian:6.1
gate 43 "definitions for the CI of users" ci/ci-definitions.sh
if [ -n "${VFIO_DT_LINUX_3_10:-}" ]; then
	gate 30 "kernel build, 3.10" build "$VFIO_DT_LINUX_3_10"
	gate 31 "boot, 3.10" boot "$VFIO_DT_LINUX_3_10"
	gate 32 "every patch of the series, 3.10" judge "$VFIO_DT_LINUX_3_10"
	gate 33 "DMA through a System MMU, 3.10" proof "$VFIO_DT_LINUX_3_10"
	gate 34 "devices of every board, 3.10" atlas "$VFIO_DT_LINUX_3_10"
else
	skip 30 "kernel build, 3.10" "VFIO_DT_LINUX_3_10 names no tree"
	skip 31 "boot, 3.10" "VFIO_DT_LINUX_3_10 names no tree"
	skip 32 "every patch of the series, 3.10" "VFIO_DT_LINUX_3_10 names no tree"
	skip 33 "DMA through a System MMU, 3.10" "VFIO_DT_LINUX_3_10 names no tree"
	skip 34 "devices of every board, 3.10" "VFIO_DT_LINUX_3_10 names no tree"
fi
printf '\nall gates passed\n'
