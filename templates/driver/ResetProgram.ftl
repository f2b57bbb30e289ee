[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.ResetProgram" --]
static const struct [=module]_step [=name][] = {
[#list steps as step]
[=prefix]_[=step.macro]([=step.arguments?join(", ")]),
[/#list]
};
