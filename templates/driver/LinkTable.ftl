[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.LinkTable" --]
static const struct [=module]_link [=module]_[=device]_links[] = {
[#list links as link]
{ [=link?join(", ")] },
[/#list]
};
