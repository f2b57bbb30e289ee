[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.InterruptTypes" --]
[#list tables as table]
static const struct [=module]_irq_rule [=module]_[=table.name]_irqs[] = {
[#list table.rules as rule]
{ [=rule] },
[/#list]
};

[/#list]
[#if tables?has_content]
[#if named]
static bool [=module]_rules_irq(struct [=module]_device *vdev, const struct [=module]_irq_rule *rule, u32 index)
{
[#if nodes]
struct device_node *np = rule->node ? vdev->companions[rule->node - 1].np : vdev->dev->of_node;

[/#if]
if (rule->name)
[#if nodes]
return of_property_match_string(np, "interrupt-names", rule->name) == (int)index;
[#else]
return of_property_match_string(vdev->dev->of_node, "interrupt-names", rule->name) == (int)index;
[/#if]

return index >= rule->first && index <= rule->last;
}

[/#if]
/* What the first rule says that fits, or else the tree */
static u32 [=module]_irq_type(struct [=module]_device *vdev, u32 index)
{
const struct [=module]_irq_rule *rule = vdev->rules->irqs;
const struct [=module]_irq_rule *end = rule + vdev->rules->num_irqs;
[#if !api.typeByNumber]
int number = vdev->irqs[index].number;
[/#if]
[#if nodes]
u32 local = index;
u32 node = [=module]_node_of_irq(vdev, &local);
[/#if]

for (; rule < end; rule++) {
[#if nodes && named]
if (rule->node == node && [=module]_rules_irq(vdev, rule, local))
[#elseif nodes]
if (rule->node == node && local >= rule->first && local <= rule->last)
[#elseif named]
if ([=module]_rules_irq(vdev, rule, index))
[#else]
if (index >= rule->first && index <= rule->last)
[/#if]
return rule->type;
}

[#if api.typeByNumber]
return irq_get_trigger_type(vdev->irqs[index].number);
[#else]
return irqd_get_trigger_type(irq_get_irq_data(number));
[/#if]
}

[/#if]
[#if untypedLevel]
/* An unknown type counts as level: taken for an edge, a level fires forever */
[#else]
/* An unknown type counts as edge */
[/#if]
static bool [=module]_is_level(struct [=module]_device *vdev, u32 index)
{
[#if tables?has_content]
u32 type = [=module]_irq_type(vdev, index);
[#elseif api.typeByNumber]
u32 type = irq_get_trigger_type(vdev->irqs[index].number);
[#else]
int number = vdev->irqs[index].number;
u32 type = irqd_get_trigger_type(irq_get_irq_data(number));
[/#if]

[#if untypedLevel]
return type == IRQ_TYPE_NONE || type & IRQ_TYPE_LEVEL_MASK;
[#else]
return type & IRQ_TYPE_LEVEL_MASK;
[/#if]
}
