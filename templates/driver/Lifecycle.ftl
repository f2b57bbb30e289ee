[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.Lifecycle" --]
[#if api.coreOwnsData]
[#if opened]
static int [=module]_open(void *device_data)
{
struct [=module]_device *vdev = device_data;
int ret = 0;

if (!try_module_get(THIS_MODULE))
return -ENODEV;

mutex_lock(&vdev->open_lock);
if (!vdev->open_count)
ret = [=module]_enable(vdev);
if (!ret)
vdev->open_count++;
mutex_unlock(&vdev->open_lock);

if (ret)
module_put(THIS_MODULE);

return ret;
}

static void [=module]_release(void *device_data)
{
struct [=module]_device *vdev = device_data;

mutex_lock(&vdev->open_lock);
if (!--vdev->open_count)
[=module]_disable(vdev);
mutex_unlock(&vdev->open_lock);

module_put(THIS_MODULE);
}
[#else]
static int [=module]_open(void *device_data)
{
return try_module_get(THIS_MODULE) ? 0 : -ENODEV;
}

static void [=module]_release(void *device_data)
{
module_put(THIS_MODULE);
}
[/#if]
[#else]
static int [=module]_init(struct vfio_device *core_vdev)
{
struct [=module]_device *vdev = to_[=module]_device(core_vdev);
[#if steps.fails]
int ret;
[/#if]

vdev->dev = core_vdev->dev;
[@include view=steps /]
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
[#if opened]

static int [=module]_open_device(struct vfio_device *core_vdev)
{
return [=module]_enable(to_[=module]_device(core_vdev));
}

static void [=module]_close_device(struct vfio_device *core_vdev)
{
[=module]_disable(to_[=module]_device(core_vdev));
}
[/#if]
[/#if]
