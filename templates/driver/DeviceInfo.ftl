[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.DeviceInfo" --]
static long [=module]_get_info(struct [=module]_device *vdev, void __user *arg)
{
unsigned long minsz = offsetofend(struct vfio_device_info, num_irqs);
struct vfio_device_info info;

if (copy_from_user(&info, arg, minsz))
return -EFAULT;

if (info.argsz < minsz)
return -EINVAL;

[#if amba]
info.flags = [=module]_is_amba(vdev) ? VFIO_DEVICE_FLAGS_AMBA : VFIO_DEVICE_FLAGS_PLATFORM;
[#else]
info.flags = VFIO_DEVICE_FLAGS_PLATFORM;
[/#if]
[#if resets]
if (vdev->reset)
info.flags |= VFIO_DEVICE_FLAGS_RESET;
[/#if]
info.num_regions = vdev->num_regions;
info.num_irqs = vdev->num_irqs;

return copy_to_user(arg, &info, minsz) ? -EFAULT : 0;
}
