[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.RegionInfo" --]
[#if api.regionInfoOp]
static int [=module]_get_region_info(struct vfio_device *core_vdev, struct vfio_region_info *info, struct vfio_info_cap *caps)
{
struct [=module]_device *vdev = to_[=module]_device(core_vdev);
[#else]
static long [=module]_get_region_info(struct [=module]_device *vdev, void __user *arg)
{
unsigned long minsz = offsetofend(struct vfio_region_info, offset);
[#if quirks.trapped]
struct vfio_info_cap caps = { .buf = NULL, .size = 0 };
[/#if]
struct vfio_region_info info;
[#if quirks.trapped]
int ret;
[/#if]
[/#if]
[#if mapped && !quirks.any]
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

[#if mapped && !quirks.any]
res = [=module]_region(vdev, [=info]index);
[/#if]
[#if quirks.any]
[=info]flags = [=module]_region_flags(vdev, [=info]index);
[#elseif flags?has_content]
[=info]flags = [=flags?join(" | ")];
[#elseif mapped]
[=info]flags = 0;
[#else]
/* No flags: a region can be neither read, written nor mapped yet */
[=info]flags = 0;
[/#if]
[#if mapped && !quirks.any]
if ([=module]_fills_pages(res))
[=info]flags |= VFIO_REGION_INFO_FLAG_MMAP;
[/#if]
[#if api.regionCapabilities]
[=info]cap_offset = 0;
[#else]
[=info]resv = 0;
[/#if]
[#if mapped && !quirks.any]
[=info]size = resource_size(res);
[#else]
[=info]size = resource_size([=module]_region(vdev, [=info]index));
[/#if]
[=info]offset = (u64)[=info]index << vdev->region_shift;

[#if api.regionInfoOp && quirks.trapped]
return [=module]_add_areas(vdev, info->index, caps);
[#elseif api.regionInfoOp]
return 0;
[#else]
[#if quirks.trapped]
ret = [=module]_add_areas(vdev, info.index, &caps);
if (!ret)
ret = [=module]_put_caps(&info, &caps, arg);
if (ret)
return ret;

[/#if]
return copy_to_user(arg, &info, minsz) ? -EFAULT : 0;
[/#if]
}
