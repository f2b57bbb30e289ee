[#ftl][#-- SPDX-License-Identifier: Apache-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.xen.GuestConfig" --]
# SPDX-License-Identifier: Apache-2.0
#
# Devices for a guest of Xen: add this to the guest's configuration.
[#list head as line]
# [=line]
[/#list]

device_tree = [=tree]
[#if paths?size != 0]

# Behind an IOMMU
dtdev = [
[#list paths as path]
	[=path],
[/#list]
]
[/#if]
[#if memory?size != 0]

# Page, number of pages @ page in the guest where that is another one
iomem = [
[#list memory as each]
[@include view=each/]
[/#list]
]
[/#if]
[#if interrupts?size != 0]

[#if consoleInterrupt]
# 32 is that of the console of vuart, which the guest cannot have
[/#if]
irqs = [ [#list interrupts as number][=number][#sep], [/#list] ]
[/#if]
