[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.InterruptRuleStruct" --]
/**
* struct [=module]_irq_rule - what interrupts are, against what the tree says
[#if nodes]
* @node: that has the interrupts; 0 is the first of a device
[/#if]
[#if named]
* @name: of the interrupt; NULL where the index counts
[/#if]
* @first: index of the first interrupt
* @last: index of the last one
* @type: all types of level or of edge interrupts, or IRQ_TYPE_NONE
*/
struct [=module]_irq_rule {
[#if nodes]
u32 node;
[/#if]
[#if named]
const char *name;
[/#if]
u32 first;
u32 last;
u32 type;
};
