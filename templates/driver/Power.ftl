[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.Power" --]
[#if amba]
/* The AMBA bus hands devices over in use, with their power management on */
static void [=module]_enable_power(struct [=module]_device *vdev)
{
if ([=module]_is_amba(vdev))
pm_runtime_put(vdev->dev);
else
pm_runtime_enable(vdev->dev);
}

static void [=module]_disable_power(struct [=module]_device *vdev)
{
if ([=module]_is_amba(vdev))
pm_runtime_get_noresume(vdev->dev);
else
pm_runtime_disable(vdev->dev);
}
[#else]
static void [=module]_enable_power(struct [=module]_device *vdev)
{
pm_runtime_enable(vdev->dev);
}

static void [=module]_disable_power(struct [=module]_device *vdev)
{
pm_runtime_disable(vdev->dev);
}
[/#if]

static int [=module]_power_on(struct [=module]_device *vdev)
{
[#if api.resumeAndGet]
return pm_runtime_resume_and_get(vdev->dev);
[#else]
int ret = pm_runtime_get_sync(vdev->dev);

if (ret < 0) {
pm_runtime_put_noidle(vdev->dev);
return ret;
}

return 0;
[/#if]
}

static void [=module]_power_off(struct [=module]_device *vdev)
{
pm_runtime_put_sync(vdev->dev);
}
