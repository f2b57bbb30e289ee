[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.RegionRead" --]
static void [=module]_load(void __iomem *at, union [=module]_value *value, size_t width)
{
switch (width) {
case 4:
value->word = ioread32(at);
break;
case 2:
value->half = ioread16(at);
break;
default:
value->byte = ioread8(at);
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
union [=module]_value value;
ssize_t done, left, width;
void __iomem *at;

left = [=module]_registers(vdev, *ppos, count, &at);
if (left < 0)
return left;

for (done = 0; left; done += width, left -= width) {
width = [=module]_width(at + done, left);
[=module]_load(at + done, &value, width);
if (copy_to_user(buf + done, &value, width))
break;
}

*ppos += done;

return done || !left ? done : -EFAULT;
}
