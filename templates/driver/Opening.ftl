[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.Opening" --]
static int [=module]_enable(struct [=module]_device *vdev)
{
[#if steps.fails]
int ret;

[/#if]
[@include view=steps /]
}
[#if undo?has_content]

static void [=module]_disable(struct [=module]_device *vdev)
{
[#list undo as step]
[=step.function](vdev);
[/#list]
}
[/#if]
