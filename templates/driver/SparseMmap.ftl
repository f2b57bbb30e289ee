[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.SparseMmap" --]
/* Tells user space which parts of a region can be mapped, if not all can */
static int [=module]_add_areas(struct [=module]_device *vdev, u32 index, struct vfio_info_cap *caps)
{
u32 trapped = [=module]_quirk(vdev, index)->num_trapped;
struct vfio_region_info_cap_sparse_mmap *sparse;
u64 start, end = 0;
u32 n = 0;
int ret;

if (!trapped || ![=module]_mappable(vdev, index))
return 0;

sparse = kzalloc(struct_size(sparse, areas, trapped + 1), GFP_KERNEL);
if (!sparse)
return -ENOMEM;

sparse->header.id = VFIO_REGION_INFO_CAP_SPARSE_MMAP;
sparse->header.version = 1;
while ([=module]_next_area(vdev, index, &start, &end)) {
sparse->areas[n].offset = start;
sparse->areas[n].size = end - start;
n++;
}
sparse->nr_areas = n;

ret = vfio_info_add_capability(caps, &sparse->header, struct_size(sparse, areas, n));
kfree(sparse);

return ret;
}
[#if !api.regionInfoOp]

/* Capabilities follow the structure, where user space made room for them */
static int [=module]_put_caps(struct vfio_region_info *info, struct vfio_info_cap *caps, void __user *arg)
{
int ret = 0;

if (!caps->size)
return 0;

info->flags |= VFIO_REGION_INFO_FLAG_CAPS;
if (info->argsz < sizeof(*info) + caps->size) {
info->argsz = sizeof(*info) + caps->size;
} else {
vfio_info_cap_shift(caps, sizeof(*info));
info->cap_offset = sizeof(*info);
if (copy_to_user(arg + sizeof(*info), caps->buf, caps->size))
ret = -EFAULT;
}
kfree(caps->buf);

return ret;
}
[/#if]
