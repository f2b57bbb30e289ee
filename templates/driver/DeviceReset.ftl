[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.DeviceReset" --]
static void [=module]_init_reset(struct [=module]_device *vdev)
{
mutex_init(&vdev->reset_lock);
}
[#if required]

static int [=module]_check_reset(struct [=module]_device *vdev)
{
if (vdev->reset)
return 0;

dev_err(vdev->dev, "no way to reset the device is known\n");

return -ENOENT;
}
[/#if]

/* The owner of a device finds nothing of the one before */
static int [=module]_reset(struct [=module]_device *vdev)
{
int ret;

if (!vdev->reset)
return 0;

mutex_lock(&vdev->reset_lock);
ret = vdev->reset(vdev);
mutex_unlock(&vdev->reset_lock);

if (ret)
dev_err_ratelimited(vdev->dev, "reset failed: %d\n", ret);

return ret;
}

/* DMA has to end before its mappings do; a failure is in the log */
static void [=module]_stop(struct [=module]_device *vdev)
{
[=module]_reset(vdev);
}

static long [=module]_reset_on_demand(struct [=module]_device *vdev)
{
return vdev->reset ? [=module]_reset(vdev) : -EINVAL;
}
