// SPDX-License-Identifier: GPL-2.0
/*
 * VFIO for device tree devices
 *
 * Hands platform devices that a device tree describes to user space, through
 * the VFIO API.
 */

#include <linux/container_of.h>
#include <linux/device.h>
#include <linux/err.h>
#include <linux/errno.h>
#include <linux/eventfd.h>
#include <linux/interrupt.h>
#include <linux/iommu.h>
#include <linux/ioport.h>
#include <linux/irq.h>
#include <linux/kernel.h>
#include <linux/mod_devicetable.h>
#include <linux/module.h>
#include <linux/mutex.h>
#include <linux/of.h>
#include <linux/of_address.h>
#include <linux/of_irq.h>
#include <linux/of_platform.h>
#include <linux/platform_device.h>
#include <linux/slab.h>
#include <linux/spinlock.h>
#include <linux/stddef.h>
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
 * @handler: for when it fires
 * @lock: guards @masked
 * @masked: whether it is disabled once more, until user space unmasks it
 * @was_level: whether the kernel took it for a level interrupt by itself
 * @mask: masks it when user space signals an eventfd
 * @unmask: unmasks it then
 */
struct vfio_dt_irq {
	int number;
	u32 flags;
	int error;
	struct eventfd_ctx *trigger;
	irq_handler_t handler;
	spinlock_t lock;	/* guards masked */
	bool masked;
	bool was_level;
	struct virqfd *mask;
	struct virqfd *unmask;
};

/**
 * struct vfio_dt_irq_rule - what interrupts are, against what the tree says
 * @node: that has the interrupts; 0 is the first of a device
 * @name: of the interrupt; NULL where the index counts
 * @first: index of the first interrupt
 * @last: index of the last one
 * @type: all types of level or of edge interrupts, or IRQ_TYPE_NONE
 */
struct vfio_dt_irq_rule {
	u32 node;
	const char *name;
	u32 first;
	u32 last;
	u32 type;
};

/**
 * struct vfio_dt_link - the way from the first node of a device to another
 * @child: its name, where it is a child of the first one
 * @property: of the first node, which points at it
 * @index: entry of @property
 * @cells: property that says how many cells follow each phandle, if any do
 */
struct vfio_dt_link {
	const char *child;
	const char *property;
	int index;
	const char *cells;
};

/**
 * struct vfio_dt_companion - a further node of a device
 * @np: the node
 * @regions: its memory regions, which are held
 * @num_regions: number of @regions
 * @num_irqs: number of its interrupts
 */
struct vfio_dt_companion {
	struct device_node *np;
	struct resource *regions;
	u32 num_regions;
	u32 num_irqs;
};

struct vfio_dt_device;

/**
 * struct vfio_dt_rules - what the driver knows of one kind of device
 * @irqs: rules for interrupts, the first that fits counts
 * @num_irqs: number of those
 * @links: ways to further nodes
 * @num_links: number of @links
 */
struct vfio_dt_rules {
	const struct vfio_dt_irq_rule *irqs;
	unsigned int num_irqs;
	const struct vfio_dt_link *links;
	u32 num_links;
};

/**
 * struct vfio_dt_device - a device in the hands of this driver
 * @vdev: what the VFIO core knows of it
 * @dev: the device itself
 * @num_regions: number of memory regions
 * @num_irqs: number of interrupts
 * @region_shift: region N starts at file offset N << @region_shift
 * @irqs: the interrupts, in their order
 * @irqs_lock: lets one request change @irqs at a time
 * @companions: further nodes, one for each link of its rules
 * @own_regions: number of regions of the first node
 * @own_irqs: number of interrupts of the first node
 * @rules: what is known of this kind of device
 */
struct vfio_dt_device {
	struct vfio_device vdev;
	struct device *dev;
	u32 num_regions;
	u32 num_irqs;
	unsigned int region_shift;
	struct vfio_dt_irq *irqs;
	struct mutex irqs_lock;	/* guards irqs */
	struct vfio_dt_companion *companions;
	u32 own_regions;
	u32 own_irqs;
	const struct vfio_dt_rules *rules;
};

static struct vfio_dt_device *to_vfio_dt_device(struct vfio_device *core_vdev)
{
	return container_of(core_vdev, struct vfio_dt_device, vdev);
}

static struct resource *vfio_dt_own_region(struct vfio_dt_device *vdev,
					   u32 index)
{
	return platform_get_resource(to_platform_device(vdev->dev),
				     IORESOURCE_MEM, index);
}

/*
 * Finds the node that has a region: 0 is the first one. The index becomes that
 * among the regions of the node.
 */
static u32 vfio_dt_node_of_region(struct vfio_dt_device *vdev, u32 *index)
{
	u32 count = vdev->own_regions;
	u32 node = 0;

	while (*index >= count && node < vdev->rules->num_links) {
		*index -= count;
		count = vdev->companions[node++].num_regions;
	}

	return node;
}

static struct resource *vfio_dt_region(struct vfio_dt_device *vdev, u32 index)
{
	u32 node = vfio_dt_node_of_region(vdev, &index);
	struct vfio_dt_companion *companion;

	if (!node)
		return vfio_dt_own_region(vdev, index);

	companion = &vdev->companions[node - 1];

	return index < companion->num_regions ? &companion->regions[index] :
		NULL;
}

/* The same for an interrupt */
static u32 vfio_dt_node_of_irq(struct vfio_dt_device *vdev, u32 *index)
{
	u32 count = vdev->own_irqs;
	u32 node = 0;

	while (*index >= count && node < vdev->rules->num_links) {
		*index -= count;
		count = vdev->companions[node++].num_irqs;
	}

	return node;
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

static int vfio_dt_count_irqs(struct vfio_dt_device *vdev)
{
	int count = platform_irq_count(to_platform_device(vdev->dev));

	if (count < 0)
		return count;

	vdev->num_irqs = count;

	return 0;
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
	info.cap_offset = 0;
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

static const struct vfio_dt_irq_rule vfio_dt_acme_codec_irqs[] = {
	{ .name = "frame", .type = IRQ_TYPE_LEVEL_MASK },
	{ .last = UINT_MAX, .type = IRQ_TYPE_EDGE_BOTH },
	{ .node = 1, .name = "link", .type = IRQ_TYPE_EDGE_BOTH },
	{ .node = 1, .first = 1, .last = 1, .type = IRQ_TYPE_LEVEL_MASK },
	{ .node = 2, .last = UINT_MAX, .type = IRQ_TYPE_LEVEL_MASK },
};

static bool vfio_dt_rules_irq(struct vfio_dt_device *vdev,
			      const struct vfio_dt_irq_rule *rule, u32 index)
{
	struct device_node *np = rule->node ?
		vdev->companions[rule->node - 1].np : vdev->dev->of_node;

	if (rule->name)
		return of_property_match_string(np, "interrupt-names",
						rule->name) == (int)index;

	return index >= rule->first && index <= rule->last;
}

/* What the first rule says that fits, or else the tree */
static u32 vfio_dt_irq_type(struct vfio_dt_device *vdev, u32 index)
{
	const struct vfio_dt_irq_rule *rule = vdev->rules->irqs;
	const struct vfio_dt_irq_rule *end = rule + vdev->rules->num_irqs;
	u32 local = index;
	u32 node = vfio_dt_node_of_irq(vdev, &local);

	for (; rule < end; rule++) {
		if (rule->node == node && vfio_dt_rules_irq(vdev, rule, local))
			return rule->type;
	}

	return irq_get_trigger_type(vdev->irqs[index].number);
}

/* An unknown type counts as level: taken for an edge, a level fires forever */
static bool vfio_dt_is_level(struct vfio_dt_device *vdev, u32 index)
{
	u32 type = vfio_dt_irq_type(vdev, index);

	return type == IRQ_TYPE_NONE || type & IRQ_TYPE_LEVEL_MASK;
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

/* Returns whether the interrupt was not masked before */
static bool vfio_dt_mask(struct vfio_dt_irq *irq)
{
	unsigned long flags;
	bool unmasked;

	spin_lock_irqsave(&irq->lock, flags);
	unmasked = !irq->masked;
	if (unmasked) {
		disable_irq_nosync(irq->number);
		irq->masked = true;
	}
	spin_unlock_irqrestore(&irq->lock, flags);

	return unmasked;
}

static void vfio_dt_unmask(struct vfio_dt_irq *irq)
{
	unsigned long flags;

	spin_lock_irqsave(&irq->lock, flags);
	if (irq->masked) {
		irq->masked = false;
		enable_irq(irq->number);
	}
	spin_unlock_irqrestore(&irq->lock, flags);
}

/* A level stays until user space has served the device: mask it until then */
static irqreturn_t vfio_dt_level_handler(int number, void *data)
{
	if (!vfio_dt_mask(data))
		return IRQ_NONE;

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

static int vfio_dt_irq_number(struct vfio_dt_device *vdev, u32 index)
{
	u32 node = vfio_dt_node_of_irq(vdev, &index);
	int number;

	if (node) {
		number = irq_of_parse_and_map(vdev->companions[node - 1].np,
					      index);
		return number ? number : -ENXIO;
	}

	return platform_get_irq(to_platform_device(vdev->dev), index);
}

static int vfio_dt_find_irqs(struct vfio_dt_device *vdev)
{
	struct vfio_dt_irq *irq;
	u32 n;

	for (n = 0; n < vdev->num_irqs; n++) {
		irq = &vdev->irqs[n];
		irq->number = vfio_dt_irq_number(vdev, n);
		if (irq->number < 0)
			return irq->number;

		spin_lock_init(&irq->lock);
		irq->flags = VFIO_IRQ_INFO_EVENTFD;
		irq->handler = vfio_dt_edge_handler;
		if (vfio_dt_is_level(vdev, n)) {
			irq->flags |= VFIO_IRQ_INFO_MASKABLE |
				VFIO_IRQ_INFO_AUTOMASKED;
			irq->handler = vfio_dt_level_handler;
		}
	}

	return 0;
}

/*
 * While a level interrupt is disabled, the kernel must not take note of it: it
 * would be sent again when it is enabled, with the device silent already.
 */
static void vfio_dt_mark_level(struct vfio_dt_irq *irq)
{
	irq->was_level = irqd_is_level_type(irq_get_irq_data(irq->number));
	/* It is disabled whenever it fires, so do it at once and not lazily */
	irq_set_status_flags(irq->number, IRQ_LEVEL | IRQ_DISABLE_UNLAZY);
}

static void vfio_dt_unmark_level(struct vfio_dt_irq *irq)
{
	if (!irq->was_level)
		irq_clear_status_flags(irq->number, IRQ_LEVEL);
}

/* Interrupts are disabled until user space sets an eventfd for them */
static int vfio_dt_request_irq(struct vfio_dt_device *vdev,
			       struct vfio_dt_irq *irq)
{
	return request_irq(irq->number, irq->handler, IRQF_NO_AUTOEN,
			   dev_name(vdev->dev), irq);
}

static void vfio_dt_release_irq(struct vfio_dt_irq *irq)
{
	vfio_virqfd_disable(&irq->mask);
	vfio_virqfd_disable(&irq->unmask);
	free_irq(irq->number, irq);
	if (irq->flags & VFIO_IRQ_INFO_AUTOMASKED)
		vfio_dt_unmark_level(irq);
	irq->masked = false;

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
		irq->error = vfio_dt_request_irq(vdev, irq);
		if (!irq->error && irq->flags & VFIO_IRQ_INFO_AUTOMASKED)
			vfio_dt_mark_level(irq);
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
		irq->handler(irq->number, irq);

	return 0;
}

static int vfio_dt_mask_virqfd(void *data, void *unused)
{
	vfio_dt_mask(data);

	return 0;
}

/*
 * An interrupt may signal what unmasks it, and would then fire on and on with
 * nothing else getting to run: leave that to the thread.
 */
static int vfio_dt_unmask_virqfd(void *data, void *unused)
{
	if (in_interrupt())
		return 1;

	vfio_dt_unmask(data);

	return 0;
}

static void vfio_dt_unmask_thread(void *data, void *unused)
{
	vfio_dt_unmask(data);
}

static long vfio_dt_set_mask_virqfd(struct vfio_dt_irq *irq, s32 fd)
{
	if (fd >= 0)
		return vfio_virqfd_enable(irq, vfio_dt_mask_virqfd, NULL, NULL,
					  &irq->mask, fd);

	vfio_virqfd_disable(&irq->mask);

	return 0;
}

static long vfio_dt_set_unmask_virqfd(struct vfio_dt_irq *irq, s32 fd)
{
	if (fd >= 0)
		return vfio_virqfd_enable(irq, vfio_dt_unmask_virqfd,
					  vfio_dt_unmask_thread, NULL,
					  &irq->unmask, fd);

	vfio_virqfd_disable(&irq->unmask);

	return 0;
}

static long vfio_dt_mask_irq(struct vfio_dt_irq *irq,
			     const struct vfio_irq_set *set, s32 value)
{
	if (!set->count || !(irq->flags & VFIO_IRQ_INFO_MASKABLE))
		return -EINVAL;

	if (set->flags & VFIO_IRQ_SET_DATA_EVENTFD)
		return vfio_dt_set_mask_virqfd(irq, value);

	if (value)
		vfio_dt_mask(irq);

	return 0;
}

static long vfio_dt_unmask_irq(struct vfio_dt_irq *irq,
			       const struct vfio_irq_set *set, s32 value)
{
	if (!set->count || !(irq->flags & VFIO_IRQ_INFO_AUTOMASKED))
		return -EINVAL;

	if (set->flags & VFIO_IRQ_SET_DATA_EVENTFD)
		return vfio_dt_set_unmask_virqfd(irq, value);

	if (value)
		vfio_dt_unmask(irq);

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
		return vfio_dt_mask_irq(irq, set, value);
	case VFIO_IRQ_SET_ACTION_UNMASK:
		return vfio_dt_unmask_irq(irq, set, value);
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

static struct device_node *vfio_dt_follow(struct vfio_dt_device *vdev,
					  const struct vfio_dt_link *link)
{
	struct device_node *np = vdev->dev->of_node;
	struct of_phandle_args args;

	if (link->child)
		return of_get_child_by_name(np, link->child);

	if (!link->cells)
		return of_parse_phandle(np, link->property, link->index);

	if (of_parse_phandle_with_args(np, link->property, link->cells,
				       link->index, &args))
		return NULL;

	return args.np;
}

/* DMA of a companion must not reach what that of the device does not */
static bool vfio_dt_shares_group(struct device *dev, struct device *other)
{
	struct iommu_group *own = iommu_group_get(dev);
	struct iommu_group *group = iommu_group_get(other);
	bool translated = group ||
		of_find_property(other->of_node, "iommus", NULL);

	iommu_group_put(group);
	iommu_group_put(own);

	return !translated || group == own;
}

static int vfio_dt_check_companion(struct vfio_dt_device *vdev,
				   struct device_node *np)
{
	struct platform_device *other = of_find_device_by_node(np);
	int ret = 0;

	if (!other)
		return 0;

	if (other->dev.driver)
		ret = -EBUSY;
	else if (!vfio_dt_shares_group(vdev->dev, &other->dev))
		ret = -EPERM;
	put_device(&other->dev);

	return ret;
}

static bool vfio_dt_get_resource(struct device_node *np, u32 n,
				 struct resource *res)
{
	return !of_address_to_resource(np, n, res) &&
		resource_type(res) == IORESOURCE_MEM;
}

/* Whoever else wants the registers of a companion is told that they are busy */
static int vfio_dt_hold_regions(struct vfio_dt_device *vdev,
				struct vfio_dt_companion *companion)
{
	struct resource res;
	u32 count = 0;
	u32 n;

	while (vfio_dt_get_resource(companion->np, count, &res))
		count++;

	companion->regions = kcalloc(count, sizeof(res), GFP_KERNEL);
	if (!companion->regions)
		return -ENOMEM;

	for (n = 0; n < count; n++) {
		vfio_dt_get_resource(companion->np, n, &res);
		if (!request_mem_region(res.start, resource_size(&res),
					dev_name(vdev->dev)))
			return -EBUSY;

		companion->regions[n] = res;
		companion->num_regions++;
	}

	return 0;
}

/* Interrupts stay mapped: their numbers may belong to a device of the node */
static int vfio_dt_count_node_irqs(struct vfio_dt_companion *companion)
{
	int ret;

	while ((ret = of_irq_get(companion->np, companion->num_irqs)) > 0)
		companion->num_irqs++;

	return ret == -EPROBE_DEFER ? ret : 0;
}

static int vfio_dt_add_companion(struct vfio_dt_device *vdev,
				 const struct vfio_dt_link *link,
				 struct vfio_dt_companion *companion)
{
	int ret;

	companion->np = vfio_dt_follow(vdev, link);
	if (!companion->np)
		return -ENODEV;

	ret = vfio_dt_check_companion(vdev, companion->np);
	if (ret)
		return ret;

	ret = vfio_dt_hold_regions(vdev, companion);
	if (ret)
		return ret;

	return vfio_dt_count_node_irqs(companion);
}

static void vfio_dt_put_companion(struct vfio_dt_companion *companion)
{
	struct resource *res;

	while (companion->num_regions) {
		res = &companion->regions[--companion->num_regions];
		release_mem_region(res->start, resource_size(res));
	}

	kfree(companion->regions);
	of_node_put(companion->np);
}

static void vfio_dt_put_companions(struct vfio_dt_device *vdev)
{
	u32 n = vdev->rules->num_links;

	while (n--)
		vfio_dt_put_companion(&vdev->companions[n]);

	kfree(vdev->companions);
}

static int vfio_dt_find_companions(struct vfio_dt_device *vdev)
{
	u32 n;
	int ret;

	while (vfio_dt_own_region(vdev, vdev->own_regions))
		vdev->own_regions++;

	vdev->companions = kcalloc(vdev->rules->num_links,
				   sizeof(*vdev->companions), GFP_KERNEL);
	if (!vdev->companions)
		return -ENOMEM;

	for (n = 0; n < vdev->rules->num_links; n++) {
		ret = vfio_dt_add_companion(vdev, &vdev->rules->links[n],
					    &vdev->companions[n]);
		if (ret) {
			vfio_dt_put_companions(vdev);
			return ret;
		}
	}

	return 0;
}

static void vfio_dt_count_companion_irqs(struct vfio_dt_device *vdev)
{
	u32 n;

	vdev->own_irqs = vdev->num_irqs;
	for (n = 0; n < vdev->rules->num_links; n++)
		vdev->num_irqs += vdev->companions[n].num_irqs;
}

static const struct vfio_dt_link vfio_dt_acme_codec_links[] = {
	{ .property = "phys", .cells = "#phy-cells" },
	{ .child = "port" },
};

static const struct vfio_dt_rules vfio_dt_acme_codec_rules = {
	.irqs = vfio_dt_acme_codec_irqs,
	.num_irqs = ARRAY_SIZE(vfio_dt_acme_codec_irqs),
	.links = vfio_dt_acme_codec_links,
	.num_links = ARRAY_SIZE(vfio_dt_acme_codec_links),
};

static const struct vfio_dt_rules vfio_dt_no_rules;

static const struct of_device_id vfio_dt_ruled[] = {
	{ .compatible = "acme,codec", .data = &vfio_dt_acme_codec_rules },
	{ }
};

static void vfio_dt_find_rules(struct vfio_dt_device *vdev)
{
	const struct of_device_id *match;

	match = of_match_node(vfio_dt_ruled, vdev->dev->of_node);
	vdev->rules = match ? match->data : &vfio_dt_no_rules;
}

static long vfio_dt_ioctl(struct vfio_device *core_vdev, unsigned int cmd,
			  unsigned long arg)
{
	struct vfio_dt_device *vdev = to_vfio_dt_device(core_vdev);
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

static int vfio_dt_init(struct vfio_device *core_vdev)
{
	struct vfio_dt_device *vdev = to_vfio_dt_device(core_vdev);
	int ret;

	vdev->dev = core_vdev->dev;
	vfio_dt_find_rules(vdev);
	ret = vfio_dt_find_companions(vdev);
	if (ret)
		return ret;

	vfio_dt_count_regions(vdev);
	ret = vfio_dt_count_irqs(vdev);
	if (ret)
		goto put_companions;

	vfio_dt_count_companion_irqs(vdev);
	ret = vfio_dt_alloc_irqs(vdev);
	if (ret)
		goto put_companions;

	ret = vfio_dt_find_irqs(vdev);
	if (ret)
		goto free_irqs;

	return 0;

free_irqs:
	vfio_dt_free_irqs(vdev);
put_companions:
	vfio_dt_put_companions(vdev);

	return ret;
}

static void vfio_dt_release(struct vfio_device *core_vdev)
{
	struct vfio_dt_device *vdev = to_vfio_dt_device(core_vdev);

	vfio_dt_free_irqs(vdev);
	vfio_dt_put_companions(vdev);
	vfio_free_device(core_vdev);
}

static int vfio_dt_open_device(struct vfio_device *core_vdev)
{
	return vfio_dt_enable(to_vfio_dt_device(core_vdev));
}

static void vfio_dt_close_device(struct vfio_device *core_vdev)
{
	vfio_dt_disable(to_vfio_dt_device(core_vdev));
}

static const struct vfio_device_ops vfio_dt_ops = {
	.name = "vfio-dt",
	.init = vfio_dt_init,
	.release = vfio_dt_release,
	.open_device = vfio_dt_open_device,
	.close_device = vfio_dt_close_device,
	.ioctl = vfio_dt_ioctl,
};

static int vfio_dt_probe(struct platform_device *pdev)
{
	struct vfio_dt_device *vdev;
	int ret;

	vdev = vfio_alloc_device(vfio_dt_device, vdev, &pdev->dev,
				 &vfio_dt_ops);
	if (IS_ERR(vdev))
		return PTR_ERR(vdev);

	platform_set_drvdata(pdev, vdev);

	ret = vfio_register_group_dev(&vdev->vdev);
	if (ret)
		vfio_put_device(&vdev->vdev);

	return ret;
}

static int vfio_dt_remove(struct platform_device *pdev)
{
	struct vfio_dt_device *vdev = platform_get_drvdata(pdev);

	/* Waits until user space has closed the device */
	vfio_unregister_group_dev(&vdev->vdev);
	vfio_put_device(&vdev->vdev);

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
		.of_match_table = vfio_dt_of_match,
	},
	/* DMA belongs to the user, not to the kernel's DMA API */
	.driver_managed_dma = true,
};
module_platform_driver(vfio_dt_driver);

MODULE_VERSION("0.1");
MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("VFIO for device tree devices");
