[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.CompanionStruct" --]
/**
* struct [=module]_link - the way from the first node of a device to another
[#if links.children]
* @child: its name, where it is a child of the first one
[/#if]
[#if links.phandles]
* @property: of the first node, which points at it
* @index: entry of @property
[/#if]
[#if links.cells]
* @cells: property that says how many cells follow each phandle, if any do
[/#if]
*/
struct [=module]_link {
[#if links.children]
const char *child;
[/#if]
[#if links.phandles]
const char *property;
int index;
[/#if]
[#if links.cells]
const char *cells;
[/#if]
};

/**
* struct [=module]_companion - a further node of a device
* @np: the node
* @regions: its memory regions, which are held
* @num_regions: number of @regions
* @num_irqs: number of its interrupts
*/
struct [=module]_companion {
struct device_node *np;
struct resource *regions;
u32 num_regions;
u32 num_irqs;
};
