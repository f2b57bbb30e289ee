# SPDX-License-Identifier: GPL-2.0
# Every declared option is off unless KCONFIG_ALLCONFIG sets it and what it depends on is on.
if [ "$FAIL" = configure ]; then
	echo "drivers/vfio/Kconfig:3: syntax error" >&2
	exit 1
fi
{
	echo "#"
	echo "# Fake/arm $VERSION.$PATCHLEVEL Kernel Configuration"
	echo "#"
	find . -name Kconfig | LC_ALL=C sort | xargs cat | awk -v wanted="$KCONFIG_ALLCONFIG" '
		BEGIN {
			while ((getline line < wanted) > 0)
				if (line ~ /^CONFIG_/) {
					at = index(line, "=")
					want[substr(line, 8, at - 8)] = substr(line, at + 1)
				}
		}
		$1 == "config" || $1 == "menuconfig" { name = $2; names[++count] = name }
		$1 == "depends" { needs[name] = $3 }
		END {
			for (i = 1; i <= count; i++) {
				name = names[i]
				on = name in want && want[name] != "n"
				if (on && name in needs)
					on = needs[name] in want && want[needs[name]] != "n"
				if (on)
					print "CONFIG_" name "=" want[name]
				else
					print "# CONFIG_" name " is not set"
			}
		}'
} > "$KCONFIG_CONFIG"
echo "#"
echo "# configuration written to $KCONFIG_CONFIG"
echo "#"
