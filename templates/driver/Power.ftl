[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.Power" --]
static void [=module]_enable_power(struct [=module]_device *vdev)
{
pm_runtime_enable(&vdev->pdev->dev);
}

static void [=module]_disable_power(struct [=module]_device *vdev)
{
pm_runtime_disable(&vdev->pdev->dev);
}

static int [=module]_power_on(struct [=module]_device *vdev)
{
[#if api.resumeAndGet]
return pm_runtime_resume_and_get(&vdev->pdev->dev);
[#else]
int ret = pm_runtime_get_sync(&vdev->pdev->dev);

if (ret < 0) {
pm_runtime_put_noidle(&vdev->pdev->dev);
return ret;
}

return 0;
[/#if]
}

static void [=module]_power_off(struct [=module]_device *vdev)
{
pm_runtime_put_sync(&vdev->pdev->dev);
}
