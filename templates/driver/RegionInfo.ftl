[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.RegionInfo" --]
static long [=module]_get_region_info(struct [=module]_device *vdev, void __user *arg)
{
unsigned long minsz = offsetofend(struct vfio_region_info, offset);
struct vfio_region_info info;

if (copy_from_user(&info, arg, minsz))
return -EFAULT;

if (info.argsz < minsz || info.index >= vdev->num_regions)
return -EINVAL;

/* No flags: a region can be neither read, written nor mapped yet */
info.flags = 0;
[#if api.regionCapabilities]
info.cap_offset = 0;
[#else]
info.resv = 0;
[/#if]
info.size = resource_size([=module]_region(vdev, info.index));
info.offset = (u64)info.index << vdev->region_shift;

return copy_to_user(arg, &info, minsz) ? -EFAULT : 0;
}
