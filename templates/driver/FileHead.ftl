[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.FileHead" --]
[#if spdx]
// SPDX-License-Identifier: GPL-2.0
[/#if]
/*
[#list title as line]
* [=line]
[/#list]
*
* Hands platform devices that a device tree describes to user space, through
* the VFIO API.
[#if !spdx]
*
* Licensed under the GNU General Public License, version 2.
[/#if]
*/
