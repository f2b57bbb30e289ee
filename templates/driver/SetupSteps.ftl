[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.SetupSteps" --]
[#list steps as step]
[#if step.fails]
ret = [=step.function](vdev);
if (ret)
[#if step.otherwise??]
goto [=step.otherwise];
[#else]
return ret;
[/#if]

[#else]
[=step.function](vdev);
[/#if]
[/#list]

[#if last??]
return [=last](vdev);
[#else]
return 0;
[/#if]
[#if undo?has_content]

[#list undo as step]
[#if step.jumped]
[=step.label]:
[/#if]
[=step.function](vdev);
[/#list]

return ret;
[/#if]
