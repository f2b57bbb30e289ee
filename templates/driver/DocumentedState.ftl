[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.DocumentedState" --]
State of the device
===================

[#if reset]
A device for which a way to reset it is known has VFIO_DEVICE_FLAGS_RESET. It is
reset by VFIO_DEVICE_RESET, when it is opened first and when it is closed last.
Any other device keeps its state from one user to the next, and
VFIO_DEVICE_RESET fails.
[#else]
A device is never reset. It keeps its state from one user to the next, and
VFIO_DEVICE_RESET fails: whoever opens it has to stop and to set it up first.
[/#if]
[#if clocks && domains]

Clocks and power domains that the driver knows of are on while the device is
open.
[#elseif clocks]

Clocks that the driver knows of are on while the device is open. It does not
touch power domains.
[#elseif domains]

Power domains that the driver knows of are on while the device is open. It does
not touch clocks.
[#else]

The driver switches on neither clocks nor power domains. Registers of a device
that lacks either must not be accessed.
[/#if]
