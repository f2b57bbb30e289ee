[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.FillsPages" --]
/* The rest of a page may belong to another device: map whole pages only */
static bool [=module]_fills_pages(struct resource *res)
{
return !offset_in_page(res->start) && !offset_in_page(resource_size(res));
}
