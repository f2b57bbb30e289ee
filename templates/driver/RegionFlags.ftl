[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.RegionFlags" --]
[#if quirks.limits]
static bool [=module]_mappable(struct [=module]_device *vdev, u32 index)
{
[#if quirks.trapped]
u64 start, end = 0;

[/#if]
[#if quirks.unmapped]
if ([=module]_quirk(vdev, index)->no_mmap)
return false;

[/#if]
[#if quirks.trapped]
return [=module]_fills_pages([=module]_region(vdev, index)) && [=module]_next_area(vdev, index, &start, &end);
[#else]
return [=module]_fills_pages([=module]_region(vdev, index));
[/#if]
}

[/#if]
static u32 [=module]_region_flags(struct [=module]_device *vdev, u32 index)
{
u32 flags = [=flags?has_content?then(flags?join(" | "), "0")];

[#if quirks.readOnly]
if (![=module]_read_only(vdev, index))
flags |= VFIO_REGION_INFO_FLAG_WRITE;
[/#if]
[#if quirks.limits]
if ([=module]_mappable(vdev, index))
flags |= VFIO_REGION_INFO_FLAG_MMAP;
[#elseif mapped]
if ([=module]_fills_pages([=module]_region(vdev, index)))
flags |= VFIO_REGION_INFO_FLAG_MMAP;
[/#if]

return flags;
}
