[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.RegionInfo" --]
[#if api.regionInfoOp]
static int [=module]_get_region_info(struct vfio_device *core_vdev, struct vfio_region_info *info, struct vfio_info_cap *caps)
{
struct [=module]_device *vdev = to_[=module]_device(core_vdev);
[#else]
static long [=module]_get_region_info(struct [=module]_device *vdev, void __user *arg)
{
unsigned long minsz = offsetofend(struct vfio_region_info, offset);
struct vfio_region_info info;
[/#if]
[#if mapped]
struct resource *res;
[/#if]

[#if api.regionInfoOp]
if (info->index >= vdev->num_regions)
return -EINVAL;
[#else]
if (copy_from_user(&info, arg, minsz))
return -EFAULT;

if (info.argsz < minsz || info.index >= vdev->num_regions)
return -EINVAL;
[/#if]

[#if mapped]
res = [=module]_region(vdev, [=info]index);
[/#if]
[#if flags?has_content]
[=info]flags = [=flags?join(" | ")];
[#elseif mapped]
[=info]flags = 0;
[#else]
/* No flags: a region can be neither read, written nor mapped yet */
[=info]flags = 0;
[/#if]
[#if mapped]
if ([=module]_fills_pages(res))
[=info]flags |= VFIO_REGION_INFO_FLAG_MMAP;
[/#if]
[#if api.regionCapabilities]
[=info]cap_offset = 0;
[#else]
[=info]resv = 0;
[/#if]
[#if mapped]
[=info]size = resource_size(res);
[#else]
[=info]size = resource_size([=module]_region(vdev, [=info]index));
[/#if]
[=info]offset = (u64)[=info]index << vdev->region_shift;

[#if api.regionInfoOp]
return 0;
[#else]
return copy_to_user(arg, &info, minsz) ? -EFAULT : 0;
[/#if]
}
