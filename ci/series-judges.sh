# SPDX-License-Identifier: Apache-2.0
# What a maintainer would look at beside the build, each with the kernel's own tools; sourced by
# series-check.sh.

checkpatch() { # checkpatch MAIL: the tree's own; today's perl refuses an unescaped brace in old ones
	local total
	if [ ! -f "$work/checkpatch.pl" ]; then
		sed 's/\\s{/\\s\\{/g' scripts/checkpatch.pl >"$work/checkpatch.pl"
		cp scripts/spelling.txt scripts/const_structs.checkpatch "$work" 2>/dev/null
	fi
	total=$(perl "$work/checkpatch.pl" --root=. --strict --no-signoff "$1" 2>&1 |
		tee -a "$work/checkpatch.log" | grep '^total:')
	[[ $total == "total: 0 errors, 0 warnings, 0 checks"* ]] || { echo "checkpatch: $total"; return 1; }
}

# What a build says about files of the series that the kernel's own code did not make it say.
messages() { # messages VARIANT: sorted, without the place; kernel-doc names no column and is judged apart
	sed -nE 's,^.*(\.\./|/tree/|^)([a-z][^ :]*:)[0-9]+:[0-9]+: (warning|error): ,\2 ,p' \
		"$work/$1.log" | LC_ALL=C sort -u
}

unremarked() { # unremarked VARIANT ABOUT: judges what W=1 and sparse say
	local said gcc_said sparse_said
	said=$(messages "$1" | LC_ALL=C comm -23 - "$work/$1.baseline" | grep -Ff <(changed AM | sed 's/$/:/'))
	gcc_said=$(grep -E '\[-W[^]]*\]$' <<<"$said")
	sparse_said=$(grep -vE '\[-W[^]]*\]$|^$' <<<"$said")
	if [[ $1 != n* ]] && sparse_reads_tree && git diff --name-only HEAD^ HEAD | grep -qxF "$(driver)" &&
		! looked_at "$1" | grep -qxF "$(driver)"; then
		sparse_said+="sparse did not look at $(driver)"
	fi
	printf '%s\n' "$gcc_said" "$sparse_said" | sed '/^$/d; s/^/  /'
	[ -z "$gcc_said" ]
	verdict W=1 "$2 ($1)" $?
	sparse_reads_tree || return 0
	[ -z "$sparse_said" ]
	verdict sparse "$2 ($1)" $?
}

sparse_reads_tree() { # a tree that says how to find out may be too new for the sparse at hand
	[ ! -f scripts/checker-valid.sh ] || [ "$(sh scripts/checker-valid.sh sparse)" = 1 ]
}

documented() { # documented ABOUT: kernel-doc of our code, and the text for people where there is some
	local code text
	mapfile -t code < <(changed A '*.c' '*.h')
	mapfile -t text < <(changed A '*.rst')
	if [ ${#code[@]} -gt 0 ]; then
		kernel_doc "${code[@]}"
		verdict kernel-doc "$1" $?
	fi
	if [ ${#text[@]} -gt 0 ]; then
		restructured_text "${text[@]}"
		verdict text "$1" $?
	fi
}

kernel_doc() { # kernel_doc FILE...; old trees know neither -none nor -Werror
	local tool=scripts/kernel-doc said
	[ -f $tool ] || tool=tools/docs/kernel-doc
	if grep -qe '-Werror' $tool; then
		$tool -none -Werror "$@"
	else
		said=$(perl $tool -text "$@" 2>&1 >/dev/null | grep -v 'no structured comments found')
		[ -z "$said" ] || { echo "$said"; return 1; }
	fi
}

restructured_text() { # restructured_text FILE...
	local file
	for file in "$@"; do
		rst2pseudoxml --report=1 --halt=2 "$file" /dev/null || return 1
	done
}

# A single folder is built without the linker's look at modules, so this is it.
exported_symbols() { # what the driver as a module calls is there for modules
	nm -u "$work/objects/m/drivers/vfio/$module.o" | awk '{ print $2 }' | grep -vx __this_module |
		LC_ALL=C sort -u >"$work/called"
	sed -n 's/.* __ksymtab_//p' "$exports" | LC_ALL=C sort -u >"$work/exported"
	[ -s "$work/called" ] && ! LC_ALL=C comm -23 "$work/called" "$work/exported" | grep .
}

# What the tree's own Coccinelle scripts report about files of the series. One by one, because a run
# ends at a script that today's Coccinelle cannot read, and old trees have such.
semantic_patches() {
	local script unreadable=() log=$work/coccicheck.log said=$work/coccicheck.now
	while read -r script; do
		if make "${make_settings[@]}" coccicheck COCCI="$PWD/$script" MODE=report M=drivers/vfio >"$said" 2>&1; then
			cat "$said" >>"$log"
		elif grep -q '^virtual rule report not supported' "$said"; then
			continue
		elif grep -q '^File ".*\.cocci", line\|parse error' "$said"; then
			unreadable+=("${script##*/}")
		else
			tail -n 3 "$said"
			return 1
		fi
	done < <(find scripts/coccinelle -name '*.cocci' | sort)
	[ ${#unreadable[@]} -eq 0 ] || echo "not readable for today's Coccinelle: ${unreadable[*]}"
	# some trees name files from the top, some from their own folder
	[ -s "$log" ] && ! grep -Ff <(changed A drivers/vfio | sed 's,.*/,,') "$log"
}
