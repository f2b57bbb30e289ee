[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.PlatformDriver" --]
[#if amba]
static int [=module]_probe(struct platform_device *pdev)
{
return [=module]_bind(&pdev->dev);
}

[#if api.removeVoid]
static void [=module]_remove(struct platform_device *pdev)
{
[=module]_unbind(&pdev->dev);
}
[#else]
static int [=module]_remove(struct platform_device *pdev)
{
[=module]_unbind(&pdev->dev);

return 0;
}
[/#if]

[/#if]
static struct platform_driver [=module]_driver = {
.probe = [=module]_probe,
.remove = [=module]_remove,
.driver = {
.name = [=name],
[#if !api.setsOwner]
.owner = THIS_MODULE,
[/#if]
[#if matches]
.of_match_table = [=module]_of_match,
[/#if]
},
[#if api.managedDma]
/* DMA belongs to the user, not to the kernel's DMA API */
.driver_managed_dma = true,
[/#if]
};
[#if !amba]
module_platform_driver([=module]_driver);
[/#if]
