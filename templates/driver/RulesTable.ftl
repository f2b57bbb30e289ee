[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.RulesTable" --]
[#list entries as entry]
static const struct [=module]_rules [=module]_[=entry.name]_rules = {
[#list entry.members as member]
[=member],
[/#list]
};

[/#list]
static const struct [=module]_rules [=module]_no_rules;

static const struct of_device_id [=module]_ruled[] = {
[#list entries as entry]
{ .compatible = [=entry.compatible], .data = &[=module]_[=entry.name]_rules },
[/#list]
{ }
};

static void [=module]_find_rules(struct [=module]_device *vdev)
{
const struct of_device_id *match;

match = of_match_node([=module]_ruled, vdev->dev->of_node);
vdev->rules = match ? match->data : &[=module]_no_rules;
}
