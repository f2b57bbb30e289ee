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
[#if steps?filter(step -> step.fails)?size gt 0]
int ret;
[/#if]

vdev->pdev = to_platform_device(core_vdev->dev);
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
[#if failed?has_content]

[#list failed as step]
[=step.label]:
[=step.function](vdev);
[/#list]

return ret;
[/#if]
}
[#if api.freesDevice || undo?has_content]

static void [=module]_release(struct vfio_device *core_vdev)
{
[#if undo?has_content]
struct [=module]_device *vdev = to_[=module]_device(core_vdev);

[/#if]
[#list undo as step]
[=step.function](vdev);
[/#list]
[#if api.freesDevice]
vfio_free_device(core_vdev);
[/#if]
}
[/#if]
[/#if]
