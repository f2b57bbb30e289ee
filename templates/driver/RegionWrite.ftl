[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.RegionWrite" --]
static int [=module]_store(void __iomem *at, const char __user *from, size_t width)
{
u32 word;
u16 half;
u8 byte;

switch (width) {
case 4:
if (get_user(word, (const u32 __user *)from))
return -EFAULT;
iowrite32(word, at);
break;
case 2:
if (get_user(half, (const u16 __user *)from))
return -EFAULT;
iowrite16(half, at);
break;
default:
if (get_user(byte, (const u8 __user *)from))
return -EFAULT;
iowrite8(byte, at);
}

return 0;
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
if ([=module]_store(at + done, buf + done, width))
break;
}

*ppos += done;

return done || !left ? done : -EFAULT;
}
