[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.RegionRead" --]
static int [=module]_load(void __iomem *at, char __user *to, size_t width)
{
switch (width) {
case 4:
return put_user(ioread32(at), (u32 __user *)to);
case 2:
return put_user(ioread16(at), (u16 __user *)to);
default:
return put_user(ioread8(at), (u8 __user *)to);
}
}

[#if api.coreOwnsData]
static ssize_t [=module]_read(void *device_data, char __user *buf, size_t count, loff_t *ppos)
[#else]
static ssize_t [=module]_read(struct vfio_device *core_vdev, char __user *buf, size_t count, loff_t *ppos)
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

for (done = 0; left; done += width, left -= width) {
width = [=module]_width(at + done, left);
if ([=module]_load(at + done, buf + done, width))
break;
}

*ppos += done;

return done || !left ? done : -EFAULT;
}
