[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.ModuleInfo" --]
MODULE_VERSION([=version]);
MODULE_LICENSE("GPL");
[#if author??]
MODULE_AUTHOR([=author]);
[/#if]
MODULE_DESCRIPTION([=description]);
