# SPDX-License-Identifier: Apache-2.0
# Generates a series and makes a git tree for it; sourced by series-check.sh.

# Sets: mails, in the order in which they apply; planned, the tree that the tool made of them;
# config and make_settings, with which the tool built it; exports, its symbols for modules; module and
# symbol, the driver's names in make and Kconfig.
generate() {
	local build log words word
	module=$(sed -n 's/^driver \([^ ]*\) .*/\1/p' "$spec")
	symbol=$(sed -n 's/^ *config *\([^ ;]*\);.*/\1/p' "$spec")
	symbol=${symbol:-${module^^}}
	rm -rf "$work"
	mkdir -p "$work/mails"
	./vfio-dt generate "$spec" --kernel "$kernel" -o "$work/mails" >/dev/null || exit 1
	planned=$(./vfio-dt kernel fetch "$kernel") || exit 1
	build=$(./vfio-dt build "$spec" --kernel "$kernel" --runs "$work") || { echo "$build"; exit 1; }
	config=$(place configuration "$build")
	log=$(place build-log "$build")
	exports=$work/System.map
	cp "${log%/.vfio-dt/*}/System.map" "$exports"
	make_settings=()
	mapfile -t words < <(head -n 1 "$log" | sed 's/^# *//' | xargs printf '%s\n')
	for word in "${words[@]}"; do
		case $word in
		ARCH=* | CROSS_COMPILE=* | CC=* | HOSTCFLAGS=* | KCFLAGS=*) make_settings+=("$word") ;;
		esac
	done
	mapfile -t mails < <(find "$work/mails/prerequisites" -name '0*.patch' 2>/dev/null | sort
		find "$work/mails" -maxdepth 1 -name '0*.patch' | sort)
	for word in "${!mails[@]}"; do
		[[ ${mails[word]} == */0000-cover-letter.patch ]] && unset "mails[word]"
	done
}

place() { # place KEY OUTPUT: a file that the tool names, as an absolute path
	local path
	path=$(sed -n "s/^$1 *//p" <<<"$2")
	case $path in
	/*) echo "$path" ;;
	\~/*) echo "$HOME/${path#\~/}" ;;
	*) echo "$top/$path" ;;
	esac
}

# A git tree of the kernel as its owner left it, obtained anew so that none of our patches was ever
# in it: a tree made by taking them back would agree with whatever they say.
plant() {
	local pristine
	echo "making a git tree of the pristine kernel"
	pristine=$(VFIO_DT_CACHE=$work/cache ./vfio-dt kernel fetch "$kernel" 2>/dev/null) || exit 1
	mv "$pristine" "$work/tree"
	rm -rf "$work/cache"
	git -C "$work/tree" init -q
	cd "$work/tree" || exit 1
	# nobody's name
	git config user.name "series check"
	git config user.email "series-check@localhost"
	git config gc.auto 0
	git add -Af . >/dev/null
	git commit -qm "pristine"
	git tag pristine
}

changed() { # changed FILTER [PATTERN]...: files that the series has added (A) or changed (M) so far
	local filter=$1
	shift
	git diff --no-renames --name-only --diff-filter="$filter" pristine HEAD -- "$@"
}
