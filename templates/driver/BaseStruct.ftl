[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.BaseStruct" --]
/**
 * struct [=module]_base - where the kernel sees a region
 * @res: the region
 * @at: its first register; NULL until it is accessed
 */
struct [=module]_base {
struct resource *res;
void __iomem *at;
};
