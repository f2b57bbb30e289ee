[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.RegionWrite" --]
static void [=module]_store(void __iomem *at, const union [=module]_value *value, size_t width)
{
switch (width) {
case 4:
iowrite32(value->word, at);
break;
case 2:
iowrite16(value->half, at);
break;
default:
iowrite8(value->byte, at);
}
}

[#if api.coreOwnsData]
static ssize_t [=module]_write(void *device_data, const char __user *buf, size_t count, loff_t *ppos)
[#else]
static ssize_t [=module]_write(struct vfio_device *core_vdev, const char __user *buf, size_t count, loff_t *ppos)
[/#if]
{
[#if api.coreOwnsData]
struct [=module]_device *vdev = device_data;
[#else]
struct [=module]_device *vdev = to_[=module]_device(core_vdev);
[/#if]
union [=module]_value value;
ssize_t done, left, width;
void __iomem *at;

left = [=module]_registers(vdev, *ppos, count, &at);
if (left < 0)
return left;

[#if readOnly]
if ([=module]_read_only(vdev, *ppos >> vdev->region_shift))
return -EINVAL;

[/#if]
for (done = 0; left; done += width, left -= width) {
width = [=module]_width(at + done, left);
if (copy_from_user(&value, buf + done, width))
break;
[=module]_store(at + done, &value, width);
}

*ppos += done;

return done || !left ? done : -EFAULT;
}
