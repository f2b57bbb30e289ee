[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.MatchTable" --]
static const struct of_device_id [=module]_of_match[] = {
[#list compatibles as compatible]
{ .compatible = [=compatible] },
[/#list]
{ }
};
MODULE_DEVICE_TABLE(of, [=module]_of_match);
