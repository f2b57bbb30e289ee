[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.DeviceStruct" --]
/**
* struct [=module]_device - a device in the hands of this driver
[#list members as member]
* @[=member.name]: [=member.meaning]
[/#list]
*/
struct [=module]_device {
[#list members as member]
[=member.declaration];[#if member.remark??]	/* [=member.remark] */[/#if]
[/#list]
};
