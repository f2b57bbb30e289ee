[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.InterruptInfo" --]
static long [=module]_get_irq_info(struct [=module]_device *vdev, void __user *arg)
{
unsigned long minsz = offsetofend(struct vfio_irq_info, count);
struct vfio_irq_info info;

if (copy_from_user(&info, arg, minsz))
return -EFAULT;

if (info.argsz < minsz || info.index >= vdev->num_irqs)
return -EINVAL;

[#if signalled]
info.flags = vdev->irqs[info.index].flags;
[#else]
/* No flags: there is no way to signal or mask an interrupt yet */
info.flags = 0;
[/#if]
info.count = 1;

return copy_to_user(arg, &info, minsz) ? -EFAULT : 0;
}
