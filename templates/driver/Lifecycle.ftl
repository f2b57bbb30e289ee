[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.Lifecycle" --]
[#if api.coreOwnsData]
static int [=module]_open(void *device_data)
{
return try_module_get(THIS_MODULE) ? 0 : -ENODEV;
}

static void [=module]_release(void *device_data)
{
module_put(THIS_MODULE);
}
[#else]
static int [=module]_init(struct vfio_device *core_vdev)
{
struct [=module]_device *vdev = to_[=module]_device(core_vdev);
[#if setup?filter(step -> step.fails)?size gt 0]
int ret;
[/#if]

vdev->pdev = to_platform_device(core_vdev->dev);
[#list setup as step]
[#if step.fails]
ret = [=step.function](vdev);
if (ret)
return ret;

[#else]
[=step.function](vdev);
[/#if]
[/#list]

[#if last??]
return [=last](vdev);
[#else]
return 0;
[/#if]
}
[#if api.freesDevice]

static void [=module]_release(struct vfio_device *core_vdev)
{
vfio_free_device(core_vdev);
}
[/#if]
[/#if]
