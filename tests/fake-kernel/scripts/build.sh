# SPDX-License-Identifier: GPL-2.0
# "Compiles" every source below the given folders that changed since the last time; sparse looks at all of them.
mkdir -p "$O/include/config"
{
	echo 'deps_config := \'
	find . -name Kconfig | sed 's,^\./,	,; s,$, \\,' | LC_ALL=C sort
} > "$O/include/config/auto.conf.cmd"

case "$FAIL" in
tool)
	echo "/bin/sh: 1: bc: not found" >&2
	exit 127 ;;
room)
	echo "init/main.c:7:1: fatal error: error writing to init/main.o: No space left on device" >&2
	exit 1 ;;
silent)
	exit 3 ;;
esac

if [ -p "$HANG" ]; then
	echo $$ > "$HANG"
	exec sleep 600
fi

status=0
for source in $(find "$@" -name '*.c' | LC_ALL=C sort); do
	object="$O/${source%.c}.o"
	mkdir -p "$(dirname "$object")"
	if [ -f "$object" ] && grep -q '^/\* stale \*/' "$source"; then
		echo "$PWD/$source:1:1: error: an object of another tree" >&2
		exit 2
	fi
	made=0
	if [ -f "$object" ] && ! [ "$source" -nt "$object" ]; then
		[ "$C" = 2 ] || continue
		made=1
	fi
	if [ "$C" = 2 ]; then
		echo "  CHECK   $PWD/$source"
	fi
	[ $made = 1 ] || echo "  CC      ${source%.c}.o"
	awk -v file="$PWD/$source" -v w="$W" -v c="$C" -v made=$made '
		/^#error/ { sub(/^#error /, ""); print file ":" NR ":2: error: #error " $0; bad = 1 }
		!made && /^#warning/ { sub(/^#warning /, ""); print file ":" NR ":2: warning: #warning " $0 " [-Wcpp]" }
		w == 1 && !made && match($0, /\/\* W=1: .* \*\//) {
			print file ":" NR ":1: warning: " substr($0, RSTART + 8, RLENGTH - 11) " [-Wmissing-prototypes]" }
		c == 2 && match($0, /\/\* sparse: .* \*\//) {
			print file ":" NR ":1: warning: " substr($0, RSTART + 11, RLENGTH - 14) }
		END { exit bad }' "$source" >&2
	if [ $? -ne 0 ]; then
		echo "make[1]: *** [scripts/Makefile.build:308: ${source%.c}.o] Error 1" >&2
		status=2
	else
		: > "$object"
	fi
done
exit $status
