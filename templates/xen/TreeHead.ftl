[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.xen.TreeHead" --]
// SPDX-License-Identifier: GPL-2.0
/*
 * Devices of [=board]
 *
[#list what as line]
 * [=line]
[/#list]
 *
[#list devices as line]
 * [=line]
[/#list]
[#if forced?size != 0]
 *
 * By force:
[#list forced as line]
 * [=line]
[/#list]
[/#if]
 */
