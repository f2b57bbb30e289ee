[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.PickTable" --]
static const struct [=module]_entry [=name][] = {
[#list entries as entry]
{ [=entry] },
[/#list]
};
