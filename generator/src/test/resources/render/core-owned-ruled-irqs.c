/*
 * VFIO for device tree devices
 *
 * Hands platform devices that a device tree describes to user space, through
 * the VFIO API.
 *
 * Licensed under the GNU General Public License, version 2.
 */

#include <linux/err.h>
#include <linux/errno.h>
#include <linux/eventfd.h>
#include <linux/interrupt.h>
#include <linux/ioport.h>
#include <linux/irq.h>
#include <linux/kernel.h>
#include <linux/mod_devicetable.h>
#include <linux/module.h>
#include <linux/mutex.h>
#include <linux/of.h>
#include <linux/platform_device.h>
#include <linux/slab.h>
#include <linux/types.h>
#include <linux/uaccess.h>
#include <linux/vfio.h>

/*
 * Every region gets a window of the device file, of at least 16 MiB. Windows
 * are no larger than needed: the regions of most devices then stay below 2 GiB,
 * where programs with a 32-bit off_t reach them.
 */
#define VFIO_DT_MIN_REGION_SHIFT	24

/**
 * struct vfio_dt_irq - an interrupt of a device
 * @number: the kernel's number of it
 * @flags: what user space can do with it, VFIO_IRQ_INFO_*
 * @error: why it could not be requested
 * @trigger: what is signalled when it fires; changes only while it is disabled
 */
struct vfio_dt_irq {
	int number;
	u32 flags;
	int error;
	struct eventfd_ctx *trigger;
};

/**
 * struct vfio_dt_irq_rule - what interrupts are, against what the tree says
 * @name: of the interrupt; NULL where the index counts
 * @first: index of the first interrupt
 * @last: index of the last one
 * @type: all types of level or of edge interrupts, or IRQ_TYPE_NONE
 */
struct vfio_dt_irq_rule {
	const char *name;
	u32 first;
	u32 last;
	u32 type;
};

struct vfio_dt_device;

/**
 * struct vfio_dt_rules - what the driver knows of one kind of device
 * @irqs: rules for interrupts, the first that fits counts
 * @num_irqs: number of those
 */
struct vfio_dt_rules {
	const struct vfio_dt_irq_rule *irqs;
	unsigned int num_irqs;
};

/**
 * struct vfio_dt_device - a device in the hands of this driver
 * @dev: the device itself
 * @num_regions: number of memory regions
 * @num_irqs: number of interrupts
 * @region_shift: region N starts at file offset N << @region_shift
 * @irqs: the interrupts, in their order
 * @irqs_lock: lets one request change @irqs at a time
 * @rules: what is known of this kind of device
 * @open_lock: guards @open_count, and opening and closing
 * @open_count: descriptors that user space holds
 */
struct vfio_dt_device {
	struct device *dev;
	u32 num_regions;
	u32 num_irqs;
	unsigned int region_shift;
	struct vfio_dt_irq *irqs;
	struct mutex irqs_lock;	/* guards irqs */
	const struct vfio_dt_rules *rules;
	struct mutex open_lock;	/* guards open_count */
	unsigned int open_count;
};

static struct resource *vfio_dt_region(struct vfio_dt_device *vdev, u32 index)
{
	return platform_get_resource(to_platform_device(vdev->dev),
				     IORESOURCE_MEM, index);
}

static void vfio_dt_count_regions(struct vfio_dt_device *vdev)
{
	unsigned int shift = VFIO_DT_MIN_REGION_SHIFT;
	struct resource *res;
	u32 n;

	for (n = 0; (res = vfio_dt_region(vdev, n)); n++) {
		while (resource_size(res) > 1ULL << shift)
			shift++;
	}

	vdev->num_regions = n;
	vdev->region_shift = shift;
}

static void vfio_dt_count_irqs(struct vfio_dt_device *vdev)
{
	u32 n = 0;

	while (platform_get_resource(to_platform_device(vdev->dev),
				     IORESOURCE_IRQ, n))
		n++;

	vdev->num_irqs = n;
}

static long vfio_dt_get_info(struct vfio_dt_device *vdev, void __user *arg)
{
	unsigned long minsz = offsetofend(struct vfio_device_info, num_irqs);
	struct vfio_device_info info;

	if (copy_from_user(&info, arg, minsz))
		return -EFAULT;

	if (info.argsz < minsz)
		return -EINVAL;

	info.flags = VFIO_DEVICE_FLAGS_PLATFORM;
	info.num_regions = vdev->num_regions;
	info.num_irqs = vdev->num_irqs;

	return copy_to_user(arg, &info, minsz) ? -EFAULT : 0;
}

static long vfio_dt_get_region_info(struct vfio_dt_device *vdev,
				    void __user *arg)
{
	unsigned long minsz = offsetofend(struct vfio_region_info, offset);
	struct vfio_region_info info;

	if (copy_from_user(&info, arg, minsz))
		return -EFAULT;

	if (info.argsz < minsz || info.index >= vdev->num_regions)
		return -EINVAL;

	/* No flags: a region can be neither read, written nor mapped yet */
	info.flags = 0;
	info.resv = 0;
	info.size = resource_size(vfio_dt_region(vdev, info.index));
	info.offset = (u64)info.index << vdev->region_shift;

	return copy_to_user(arg, &info, minsz) ? -EFAULT : 0;
}

static long vfio_dt_get_irq_info(struct vfio_dt_device *vdev, void __user *arg)
{
	unsigned long minsz = offsetofend(struct vfio_irq_info, count);
	struct vfio_irq_info info;

	if (copy_from_user(&info, arg, minsz))
		return -EFAULT;

	if (info.argsz < minsz || info.index >= vdev->num_irqs)
		return -EINVAL;

	info.flags = vdev->irqs[info.index].flags;
	info.count = 1;

	return copy_to_user(arg, &info, minsz) ? -EFAULT : 0;
}

static const struct vfio_dt_irq_rule vfio_dt_arm_pl330_irqs[] = {
	{ .first = 0, .last = 0, .type = IRQ_TYPE_EDGE_BOTH },
	{ .name = "frame", .type = IRQ_TYPE_EDGE_BOTH },
	{ .last = UINT_MAX, .type = IRQ_TYPE_LEVEL_MASK },
};

static const struct vfio_dt_irq_rule vfio_dt_arm_pl11x_irqs[] = {
	{ .first = 1, .last = 1, .type = IRQ_TYPE_NONE },
};

static bool vfio_dt_rules_irq(struct vfio_dt_device *vdev,
			      const struct vfio_dt_irq_rule *rule, u32 index)
{
	if (rule->name)
		return of_property_match_string(vdev->dev->of_node,
						"interrupt-names",
						rule->name) == (int)index;

	return index >= rule->first && index <= rule->last;
}

/* What the first rule says that fits, or else the tree */
static u32 vfio_dt_irq_type(struct vfio_dt_device *vdev, u32 index)
{
	const struct vfio_dt_irq_rule *rule = vdev->rules->irqs;
	const struct vfio_dt_irq_rule *end = rule + vdev->rules->num_irqs;
	int number = vdev->irqs[index].number;

	for (; rule < end; rule++) {
		if (vfio_dt_rules_irq(vdev, rule, index))
			return rule->type;
	}

	return irqd_get_trigger_type(irq_get_irq_data(number));
}

/* An unknown type counts as edge */
static bool vfio_dt_is_level(struct vfio_dt_device *vdev, u32 index)
{
	u32 type = vfio_dt_irq_type(vdev, index);

	return type & IRQ_TYPE_LEVEL_MASK;
}

/* There is no eventfd only where user space triggers an interrupt itself */
static void vfio_dt_signal(struct vfio_dt_irq *irq)
{
	if (irq->trigger)
		eventfd_signal(irq->trigger, 1);
}

static irqreturn_t vfio_dt_edge_handler(int number, void *data)
{
	vfio_dt_signal(data);

	return IRQ_HANDLED;
}

static int vfio_dt_alloc_irqs(struct vfio_dt_device *vdev)
{
	vdev->irqs = kcalloc(vdev->num_irqs, sizeof(*vdev->irqs), GFP_KERNEL);
	if (!vdev->irqs)
		return -ENOMEM;

	mutex_init(&vdev->irqs_lock);

	return 0;
}

static void vfio_dt_free_irqs(struct vfio_dt_device *vdev)
{
	kfree(vdev->irqs);
}

static int vfio_dt_find_irqs(struct vfio_dt_device *vdev)
{
	struct platform_device *pdev = to_platform_device(vdev->dev);
	struct vfio_dt_irq *irq;
	u32 n;

	for (n = 0; n < vdev->num_irqs; n++) {
		irq = &vdev->irqs[n];
		irq->number = platform_get_irq(pdev, n);
		if (irq->number < 0)
			return irq->number;

		/* A level would fire on and on, with nothing that masks it */
		if (!vfio_dt_is_level(vdev, n))
			irq->flags = VFIO_IRQ_INFO_EVENTFD;
	}

	return 0;
}

/* Interrupts are disabled until user space sets an eventfd for them */
static int vfio_dt_request_irq(struct vfio_dt_device *vdev,
			       struct vfio_dt_irq *irq)
{
	int ret;

	irq_set_status_flags(irq->number, IRQ_NOAUTOEN);
	ret = request_irq(irq->number, vfio_dt_edge_handler, 0,
			  dev_name(vdev->dev), irq);
	irq_clear_status_flags(irq->number, IRQ_NOAUTOEN);

	return ret;
}

static void vfio_dt_release_irq(struct vfio_dt_irq *irq)
{
	free_irq(irq->number, irq);

	if (irq->trigger)
		eventfd_ctx_put(irq->trigger);
	irq->trigger = NULL;
}

/*
 * Who opens the device need not use its interrupts: that one of them belongs to
 * somebody else is an error only when user space asks for it.
 */
static void vfio_dt_request_irqs(struct vfio_dt_device *vdev)
{
	struct vfio_dt_irq *irq;
	u32 n;

	for (n = 0; n < vdev->num_irqs; n++) {
		irq = &vdev->irqs[n];
		if (irq->flags & VFIO_IRQ_INFO_EVENTFD)
			irq->error = vfio_dt_request_irq(vdev, irq);
		else
			irq->error = -EINVAL;
	}
}

static void vfio_dt_release_irqs(struct vfio_dt_device *vdev)
{
	u32 n;

	for (n = 0; n < vdev->num_irqs; n++) {
		if (!vdev->irqs[n].error)
			vfio_dt_release_irq(&vdev->irqs[n]);
	}
}

static long vfio_dt_set_trigger(struct vfio_dt_irq *irq, s32 fd)
{
	struct eventfd_ctx *trigger = NULL;

	if (fd >= 0) {
		trigger = eventfd_ctx_fdget(fd);
		if (IS_ERR(trigger))
			return PTR_ERR(trigger);
	}

	if (irq->trigger) {
		/* Waits for the handler, which may be about to signal it */
		disable_irq(irq->number);
		eventfd_ctx_put(irq->trigger);
	}

	irq->trigger = trigger;
	if (trigger)
		enable_irq(irq->number);

	return 0;
}

static long vfio_dt_trigger_irq(struct vfio_dt_irq *irq,
				const struct vfio_irq_set *set, s32 value)
{
	if (!set->count)
		return vfio_dt_set_trigger(irq, -1);

	if (set->flags & VFIO_IRQ_SET_DATA_EVENTFD)
		return vfio_dt_set_trigger(irq, value);

	if (value)
		vfio_dt_edge_handler(irq->number, irq);

	return 0;
}

static long vfio_dt_act_on_irq(struct vfio_dt_irq *irq,
			       const struct vfio_irq_set *set, s32 value)
{
	if (irq->error)
		return irq->error;

	switch (set->flags & VFIO_IRQ_SET_ACTION_TYPE_MASK) {
	case VFIO_IRQ_SET_ACTION_TRIGGER:
		return vfio_dt_trigger_irq(irq, set, value);
	case VFIO_IRQ_SET_ACTION_MASK:
	case VFIO_IRQ_SET_ACTION_UNMASK:
		return -EINVAL;
	default:
		return -ENOTTY;
	}
}

/* What follows a request: whether to act, or an eventfd */
static long vfio_dt_get_irq_data(const struct vfio_irq_set *set,
				 void __user *data, s32 *value)
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

static long vfio_dt_set_irqs(struct vfio_dt_device *vdev, void __user *arg)
{
	const u32 known = VFIO_IRQ_SET_DATA_TYPE_MASK |
		VFIO_IRQ_SET_ACTION_TYPE_MASK;
	unsigned long minsz = offsetofend(struct vfio_irq_set, count);
	struct vfio_irq_set set;
	s32 value;
	long ret;

	if (copy_from_user(&set, arg, minsz))
		return -EFAULT;

	if (set.argsz < minsz || set.index >= vdev->num_irqs ||
	    set.flags & ~known)
		return -EINVAL;

	/* Every index has a single interrupt */
	if (set.start || set.count > 1)
		return -EINVAL;

	ret = vfio_dt_get_irq_data(&set, arg + minsz, &value);
	if (ret)
		return ret;

	mutex_lock(&vdev->irqs_lock);
	ret = vfio_dt_act_on_irq(&vdev->irqs[set.index], &set, value);
	mutex_unlock(&vdev->irqs_lock);

	return ret;
}

static const struct vfio_dt_rules vfio_dt_arm_pl330_rules = {
	.irqs = vfio_dt_arm_pl330_irqs,
	.num_irqs = ARRAY_SIZE(vfio_dt_arm_pl330_irqs),
};

static const struct vfio_dt_rules vfio_dt_arm_pl11x_rules = {
	.irqs = vfio_dt_arm_pl11x_irqs,
	.num_irqs = ARRAY_SIZE(vfio_dt_arm_pl11x_irqs),
};

static const struct vfio_dt_rules vfio_dt_no_rules;

static const struct of_device_id vfio_dt_ruled[] = {
	{ .compatible = "arm,pl330", .data = &vfio_dt_arm_pl330_rules },
	{ .compatible = "arm,pl11x", .data = &vfio_dt_arm_pl11x_rules },
	{ }
};

static void vfio_dt_find_rules(struct vfio_dt_device *vdev)
{
	const struct of_device_id *match;

	match = of_match_node(vfio_dt_ruled, vdev->dev->of_node);
	vdev->rules = match ? match->data : &vfio_dt_no_rules;
}

static long vfio_dt_ioctl(void *device_data, unsigned int cmd,
			  unsigned long arg)
{
	struct vfio_dt_device *vdev = device_data;
	void __user *uarg = (void __user *)arg;

	switch (cmd) {
	case VFIO_DEVICE_GET_INFO:
		return vfio_dt_get_info(vdev, uarg);
	case VFIO_DEVICE_GET_REGION_INFO:
		return vfio_dt_get_region_info(vdev, uarg);
	case VFIO_DEVICE_GET_IRQ_INFO:
		return vfio_dt_get_irq_info(vdev, uarg);
	case VFIO_DEVICE_SET_IRQS:
		return vfio_dt_set_irqs(vdev, uarg);
	case VFIO_DEVICE_RESET:
		return -EINVAL;
	default:
		return -ENOTTY;
	}
}

static int vfio_dt_enable(struct vfio_dt_device *vdev)
{
	vfio_dt_request_irqs(vdev);

	return 0;
}

static void vfio_dt_disable(struct vfio_dt_device *vdev)
{
	vfio_dt_release_irqs(vdev);
}

static int vfio_dt_open(void *device_data)
{
	struct vfio_dt_device *vdev = device_data;
	int ret = 0;

	if (!try_module_get(THIS_MODULE))
		return -ENODEV;

	mutex_lock(&vdev->open_lock);
	if (!vdev->open_count)
		ret = vfio_dt_enable(vdev);
	if (!ret)
		vdev->open_count++;
	mutex_unlock(&vdev->open_lock);

	if (ret)
		module_put(THIS_MODULE);

	return ret;
}

static void vfio_dt_release(void *device_data)
{
	struct vfio_dt_device *vdev = device_data;

	mutex_lock(&vdev->open_lock);
	if (!--vdev->open_count)
		vfio_dt_disable(vdev);
	mutex_unlock(&vdev->open_lock);

	module_put(THIS_MODULE);
}

static const struct vfio_device_ops vfio_dt_ops = {
	.name = "vfio-dt",
	.open = vfio_dt_open,
	.release = vfio_dt_release,
	.ioctl = vfio_dt_ioctl,
};

static int vfio_dt_probe(struct platform_device *pdev)
{
	struct vfio_dt_device *vdev;
	int ret;

	vdev = kzalloc(sizeof(*vdev), GFP_KERNEL);
	if (!vdev)
		return -ENOMEM;

	vdev->dev = &pdev->dev;
	mutex_init(&vdev->open_lock);
	vfio_dt_find_rules(vdev);
	vfio_dt_count_regions(vdev);
	vfio_dt_count_irqs(vdev);
	ret = vfio_dt_alloc_irqs(vdev);
	if (ret)
		goto out_free;

	ret = vfio_dt_find_irqs(vdev);
	if (ret)
		goto free_irqs;

	/* Fails with -EINVAL for a device that is in no IOMMU group */
	ret = vfio_add_group_dev(&pdev->dev, &vfio_dt_ops, vdev);
	if (ret)
		goto free_irqs;

	return 0;

free_irqs:
	vfio_dt_free_irqs(vdev);
out_free:
	kfree(vdev);

	return ret;
}

static int vfio_dt_remove(struct platform_device *pdev)
{
	/* Waits until user space has closed the device */
	struct vfio_dt_device *vdev = vfio_del_group_dev(&pdev->dev);

	vfio_dt_free_irqs(vdev);
	kfree(vdev);

	return 0;
}

static const struct of_device_id vfio_dt_of_match[] = {
	{ .compatible = "vfio-dt" },
	{ }
};
MODULE_DEVICE_TABLE(of, vfio_dt_of_match);

static struct platform_driver vfio_dt_driver = {
	.probe = vfio_dt_probe,
	.remove = vfio_dt_remove,
	.driver = {
		.name = "vfio-dt",
		.owner = THIS_MODULE,
		.of_match_table = vfio_dt_of_match,
	},
};
module_platform_driver(vfio_dt_driver);

MODULE_VERSION("0.1");
MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("VFIO for device tree devices");
