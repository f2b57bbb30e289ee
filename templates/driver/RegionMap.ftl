[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.RegionMap" --]
[#if quirks.trapped]
static bool [=module]_in_area(struct [=module]_device *vdev, u32 index, u64 offset, u64 length)
{
u64 start, end = 0;

while ([=module]_next_area(vdev, index, &start, &end)) {
if (offset >= start && offset < end)
return length <= end - offset;
}

return false;
}

[/#if]
[#if api.coreOwnsData]
static int [=module]_mmap(void *device_data, struct vm_area_struct *vma)
[#else]
static int [=module]_mmap(struct vfio_device *core_vdev, struct vm_area_struct *vma)
[/#if]
{
[#if api.coreOwnsData]
struct [=module]_device *vdev = device_data;
[#else]
struct [=module]_device *vdev = to_[=module]_device(core_vdev);
[/#if]
u64 length = vma->vm_end - vma->vm_start;
u64 pos = (u64)vma->vm_pgoff << PAGE_SHIFT;
u64 offset = pos & ((1ULL << vdev->region_shift) - 1);
u64 index = pos >> vdev->region_shift;
struct resource *res;

if (!(vma->vm_flags & VM_SHARED) || index >= vdev->num_regions)
return -EINVAL;

res = [=module]_region(vdev, index);
[#if quirks.limits]
if (![=module]_mappable(vdev, index))
[#else]
if (![=module]_fills_pages(res))
[/#if]
return -EINVAL;

if (offset >= resource_size(res) || length > resource_size(res) - offset)
return -EINVAL;

[#if quirks.trapped]
if (![=module]_in_area(vdev, index, offset, length))
return -EINVAL;

[/#if]
[#if quirks.readOnly]
if ([=module]_read_only(vdev, index)) {
if (vma->vm_flags & VM_WRITE)
return -EINVAL;

/* nor is it made writable later */
[#if api.vmFlagsClear]
vm_flags_clear(vma, VM_MAYWRITE);
[#else]
vma->vm_flags &= ~VM_MAYWRITE;
[/#if]
}

[/#if]
/* type1 looks for the pages here when user space maps this for DMA */
vma->vm_pgoff = (res->start + offset) >> PAGE_SHIFT;
vma->vm_page_prot = pgprot_noncached(vma->vm_page_prot);

return remap_pfn_range(vma, vma->vm_start, vma->vm_pgoff, length, vma->vm_page_prot);
}
