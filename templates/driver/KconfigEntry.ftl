[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.KconfigEntry" --]
config [=config]
	tristate [=prompt]
	depends on [=depends]
	help
	  Offers devices that a device tree describes to user space, through
	  the VFIO API. It is meant for devices whose registers and interrupts
	  are all there is to them.

[#list binding as line]
	  [=line]
[/#list]

	  To compile this driver as a module, choose M here: the module will
	  be called [=module].

	  If you don't know what to do here, say N.

