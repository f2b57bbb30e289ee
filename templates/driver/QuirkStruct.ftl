[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.QuirkStruct" --]
[#if quirks.trapped]
/**
* struct [=module]_range - some registers of a region
* @offset: of the first, in bytes
* @size: of all together
*/
struct [=module]_range {
u32 offset;
u32 size;
};

[/#if]
/**
* struct [=module]_quirk - how one region differs from the others
[#if nodes]
* @node: that has it; 0 is the first of a device
* @region: its index in the node
[#else]
* @region: its index
[/#if]
[#if quirks.readOnly]
* @read_only: it is never written
[/#if]
[#if quirks.unmapped]
* @no_mmap: it is never mapped
[/#if]
[#if quirks.trapped]
* @trapped: registers whose pages are never mapped, in ascending order
* @num_trapped: number of ranges in @trapped
[/#if]
*/
struct [=module]_quirk {
[#if nodes]
u32 node;
[/#if]
u32 region;
[#if quirks.readOnly]
bool read_only;
[/#if]
[#if quirks.unmapped]
bool no_mmap;
[/#if]
[#if quirks.trapped]
const struct [=module]_range *trapped;
u32 num_trapped;
[/#if]
};
