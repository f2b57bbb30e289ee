[#ftl][#-- SPDX-License-Identifier: Apache-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.vfio.UnbindScript" --]
#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Gives devices back to the drivers of the host. Twice does no harm. SYSFS names another /sys.
[@include view=head /]

for name in $names; do
	find_device "$name" || fail "the kernel has no device $name"
	give_back "$name"
	driver_of "$device"
	printf '%s: %s\n' "$name" "${driver:-no driver}"
done
