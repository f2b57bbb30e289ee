[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.AmbaDriver" --]
static int [=module]_probe_amba(struct amba_device *adev, const struct amba_id *id)
{
return [=module]_bind(&adev->dev);
}

[#if api.removeVoid]
static void [=module]_remove_amba(struct amba_device *adev)
{
[=module]_unbind(&adev->dev);
}
[#else]
static int [=module]_remove_amba(struct amba_device *adev)
{
[=module]_unbind(&adev->dev);

return 0;
}
[/#if]

/* No device has these: user space gives them to the driver, one by one */
static const struct amba_id [=module]_amba_ids[] = {
{ }
};

static struct amba_driver [=module]_amba_driver = {
.probe = [=module]_probe_amba,
.remove = [=module]_remove_amba,
.id_table = [=module]_amba_ids,
.drv = {
.name = [=name],
[#if !api.setsOwner]
.owner = THIS_MODULE,
[/#if]
},
[#if api.managedDma]
.driver_managed_dma = true,
[/#if]
};

static int __init [=module]_register(void)
{
int ret = platform_driver_register(&[=module]_driver);

if (ret || !IS_ENABLED(CONFIG_ARM_AMBA))
return ret;

ret = amba_driver_register(&[=module]_amba_driver);
if (ret)
platform_driver_unregister(&[=module]_driver);

return ret;
}
module_init([=module]_register);

static void __exit [=module]_unregister(void)
{
if (IS_ENABLED(CONFIG_ARM_AMBA))
amba_driver_unregister(&[=module]_amba_driver);

platform_driver_unregister(&[=module]_driver);
}
module_exit([=module]_unregister);
