[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.DocumentedBinding" --]
Binding
=======

A device must be in an IOMMU group. Whatever else is in that group has to be
with a VFIO driver too, or with none, before user space gets any of it.

[#if compatibles?has_content]
The driver binds by itself to nodes whose "compatible" property has one of
these strings. Such a node belongs to user space from boot on::

[#list compatibles as compatible]
	[=compatible]
[/#list]

[/#if]
[#if override]
[#assign bus = amba?then("BUS", "platform")]
[#if compatibles?has_content]
Any other device is given to it at run time. Here DEVICE is the name of a
[#else]
A device is given to it at run time. Here DEVICE is the name of a
[/#if]
[#if amba]
device in /sys/bus/BUS/devices, such as 12850000.mdma, and BUS is "platform"
or "amba"::
[#else]
device in /sys/bus/platform/devices, such as 12850000.mdma::
[/#if]

	echo [=name] > /sys/bus/[=bus]/devices/DEVICE/driver_override
	echo DEVICE > /sys/bus/[=bus]/devices/DEVICE/driver/unbind
	echo DEVICE > /sys/bus/[=bus]/drivers_probe

An empty line in driver_override, and the last two lines again, give the
device back to its own driver.

[/#if]
Unbinding waits until user space has closed the device.
