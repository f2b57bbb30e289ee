[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.RulesStruct" --]
struct [=module]_device;

/**
* struct [=module]_rules - what the driver knows of one kind of device
[#list members as member]
* @[=member.name]: [=member.meaning]
[/#list]
*/
struct [=module]_rules {
[#list members as member]
[=member.declaration];
[/#list]
};
