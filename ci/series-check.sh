#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Applies a generated series with git am to a kernel tree and judges every patch of it as its
# maintainer would: checkpatch --strict with the tree's own script, a build of drivers/vfio/ with
# W=1 and sparse after each commit, and the tree at the end against the planned one.
#
#   ci/series-check.sh KERNEL [SPEC]
set -u
cd "$(dirname "$0")/.." || exit 1
top=$PWD
kernel=${1:?usage: ci/series-check.sh KERNEL [SPEC]}
spec=${2:-arndale-config/specs/rfc.vfio}
work=$top/runs/series-check
failures=0

fail() {
	echo "FAIL: $1"
	failures=$((failures + 1))
}

# the patches need an author; this is nobody's name
if ! git config user.email >/dev/null; then
	export GIT_AUTHOR_NAME="series check" GIT_AUTHOR_EMAIL=series-check@localhost
fi

rm -rf "$work"
mkdir -p "$work/mails"
./vfio-dt generate "$spec" --kernel "$kernel" -o "$work/mails" >/dev/null || exit 1
planned=$(./vfio-dt kernel fetch "$kernel") || exit 1
build=$(./vfio-dt build "$spec" --kernel "$kernel" --runs "$work") || { echo "$build"; exit 1; }
config=$(sed -n 's/^configuration *//p' <<<"$build")
case $config in
/*) ;;
"~/"*) config=$HOME/${config#"~/"} ;;
*) config=$top/$config ;;
esac
settings=(ARCH=arm CROSS_COMPILE=arm-linux-gnueabihf-)
if [ -f "$planned/include/linux/compiler-gcc4.h" ]; then
	settings+=("HOSTCFLAGS=-O2 -fcommon -std=gnu89" "KCFLAGS=-std=gnu89 -fcommon"
		"CC=arm-linux-gnueabihf-gcc -mfloat-abi=soft -fno-pie")
fi

# a git tree of the kernel as its owner left it, obtained anew so that none of our patches was ever
# in it: a tree made by taking them back would agree with whatever they say
echo "making a git tree of the pristine kernel"
pristine=$(VFIO_DT_CACHE=$work/cache ./vfio-dt kernel fetch "$kernel" 2>/dev/null) || exit 1
mv "$pristine" "$work/tree"
rm -rf "$work/cache"
git -C "$work/tree" init -q
cd "$work/tree" || exit 1
git config user.name "series check"
git config user.email "series-check@localhost"
git config gc.auto 0
git add -Af . >/dev/null
git commit -qm "pristine"
mapfile -t order < <(find "$work/mails/prerequisites" -name '0*.patch' 2>/dev/null | sort)
mapfile -t -O "${#order[@]}" order < <(find "$work/mails" -maxdepth 1 -name '0*.patch' | sort)
patches=()
for mail in "${order[@]}"; do
	case $mail in */0000-cover-letter.patch) ;; *) patches+=("$mail") ;; esac
done

# the tree's own checkpatch; today's perl refuses an unescaped brace in the old ones
sed 's/\\s{/\\s\\{/g' scripts/checkpatch.pl >"$work/checkpatch.pl"
cp scripts/spelling.txt scripts/const_structs.checkpatch "$work" 2>/dev/null

objects=$work/objects
mkdir -p "$objects"
for mail in "${patches[@]}"; do
	name=${mail##*/}
	git am -q "$mail" || { fail "git am $name"; git am --abort; break; }
	ours=no
	[ "${mail%/*}" = "$work/mails" ] && ours=yes
	verdict=$(perl "$work/checkpatch.pl" --root=. --strict --no-signoff "$mail" 2>&1 | tee -a "$work/checkpatch.log" | grep '^total:')
	echo "$name: checkpatch $verdict"
	if [[ $verdict != "total: 0 errors, 0 warnings, 0 checks"* ]]; then
		fail "checkpatch of $name"
	fi
	# from the full one every time: a patch that comes too early for an option would drop it
	cp "$config" "$objects/.config"
	yes '' 2>/dev/null | make -s O="$objects" "${settings[@]}" oldconfig >/dev/null 2>&1
	if ! make -s -j"$(nproc)" O="$objects" "${settings[@]}" drivers/iommu/ drivers/vfio/ >"$work/build.log" 2>&1; then
		# an old kernel builds only once gcc-compat is in as a whole
		[[ $mail == */*-gcc-compat/* ]] && continue
		fail "build of drivers/iommu/ and drivers/vfio/ after $name"
		grep -m 5 -E 'error:|Error' "$work/build.log"
		continue
	fi
	if [ $ours = yes ]; then
		[ -f drivers/vfio/vfio_dt.c ] || continue
		rm -f "$objects"/drivers/vfio/vfio_dt.o
		if ! make -j"$(nproc)" O="$objects" "${settings[@]}" W=1 C=2 CHECK="sparse -Wno-attribute-warning" \
			drivers/vfio/ >"$work/checked.log" 2>&1; then
			fail "W=1 C=2 build after $name"
		elif ! grep -q "CHECK.*vfio_dt.c" "$work/checked.log"; then
			fail "sparse did not look at vfio_dt.c after $name"
		elif grep -E 'drivers/vfio/vfio_dt\.c:.*(warning|error)' "$work/checked.log"; then
			fail "warnings in vfio_dt.c after $name"
		else
			echo "$name: W=1 and sparse say nothing about vfio_dt.c"
		fi
	fi
done
if diff -rq --no-dereference -x .git . "$planned"; then
	echo "git am gives the planned tree: $(git rev-parse 'HEAD^{tree}')"
else
	fail "git am gives another tree than the planned one"
fi
echo "${#patches[@]} patches on $kernel: $failures failures"
[ $failures -eq 0 ]
