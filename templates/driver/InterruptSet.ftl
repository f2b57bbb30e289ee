[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.InterruptSet" --]
/* What follows a request: whether to act, or an eventfd */
static long [=module]_get_irq_data(const struct vfio_irq_set *set, void __user *data, s32 *value)
{
size_t room = set->argsz - offsetofend(struct vfio_irq_set, count);
u8 flag;

switch (set->flags & VFIO_IRQ_SET_DATA_TYPE_MASK) {
case VFIO_IRQ_SET_DATA_NONE:
*value = 1;
return 0;
case VFIO_IRQ_SET_DATA_BOOL:
if (!set->count || room < sizeof(flag))
return -EINVAL;
if (copy_from_user(&flag, data, sizeof(flag)))
return -EFAULT;
*value = !!flag;
return 0;
case VFIO_IRQ_SET_DATA_EVENTFD:
if (!set->count || room < sizeof(*value))
return -EINVAL;
if (copy_from_user(value, data, sizeof(*value)))
return -EFAULT;
return 0;
default:
return -EINVAL;
}
}

static long [=module]_set_irqs(struct [=module]_device *vdev, void __user *arg)
{
const u32 known = VFIO_IRQ_SET_DATA_TYPE_MASK | VFIO_IRQ_SET_ACTION_TYPE_MASK;
unsigned long minsz = offsetofend(struct vfio_irq_set, count);
struct vfio_irq_set set;
s32 value;
long ret;

if (copy_from_user(&set, arg, minsz))
return -EFAULT;

if (set.argsz < minsz || set.index >= vdev->num_irqs || set.flags & ~known)
return -EINVAL;

/* Every index has a single interrupt */
if (set.start || set.count > 1)
return -EINVAL;

ret = [=module]_get_irq_data(&set, arg + minsz, &value);
if (ret)
return ret;

mutex_lock(&vdev->irqs_lock);
ret = [=module]_act_on_irq(&vdev->irqs[set.index], &set, value);
mutex_unlock(&vdev->irqs_lock);

return ret;
}
