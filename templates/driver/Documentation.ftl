[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.Documentation" --]
[#if spdx]
.. SPDX-License-Identifier: GPL-2.0

[/#if]
===================================
VFIO driver for device tree devices
===================================

The driver ``[=name]`` (module ``[=module]``, option ``CONFIG_[=config]``) gives
platform devices that a device tree describes to user space, or through it to
a guest. Containers, groups and DMA are those of every VFIO driver: they are
described in [=general]. This text says what is special
to these devices.
[#list sections as section]

[@include view=section /]
[/#list]
