// SPDX-License-Identifier: GPL-2.0
/*
 * VFIO for device tree devices
 *
 * Hands platform devices that a device tree describes to user space, through
 * the VFIO API.
 */

#include <linux/atomic.h>
#include <linux/compiler.h>
#include <linux/container_of.h>
#include <linux/err.h>
#include <linux/errno.h>
#include <linux/eventfd.h>
#include <linux/fs.h>
#include <linux/interrupt.h>
#include <linux/io.h>
#include <linux/ioport.h>
#include <linux/irq.h>
#include <linux/kernel.h>
#include <linux/mm.h>
#include <linux/mod_devicetable.h>
#include <linux/module.h>
#include <linux/mutex.h>
#include <linux/platform_device.h>
#include <linux/slab.h>
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
 * struct vfio_dt_base - where the kernel sees a region
 * @res: the region
 * @at: its first register; NULL until it is accessed
 */
struct vfio_dt_base {
	struct resource *res;
	void __iomem *at;
};

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
 * struct vfio_dt_device - a device in the hands of this driver
 * @vdev: what the VFIO core knows of it
 * @dev: the device itself
 * @num_regions: number of memory regions
 * @num_irqs: number of interrupts
 * @region_shift: region N starts at file offset N << @region_shift
 * @bases: where the kernel sees each region
 * @irqs: the interrupts, in their order
 * @irqs_lock: lets one request change @irqs at a time
 */
struct vfio_dt_device {
	struct vfio_device vdev;
	struct device *dev;
	u32 num_regions;
	u32 num_irqs;
	unsigned int region_shift;
	struct vfio_dt_base *bases;
	struct vfio_dt_irq *irqs;
	struct mutex irqs_lock;	/* guards irqs */
};

static struct vfio_dt_device *to_vfio_dt_device(struct vfio_device *core_vdev)
{
	return container_of(core_vdev, struct vfio_dt_device, vdev);
}

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

/* The rest of a page may belong to another device: map whole pages only */
static bool vfio_dt_fills_pages(struct resource *res)
{
	return !offset_in_page(res->start) &&
		!offset_in_page(resource_size(res));
}

static long vfio_dt_get_region_info(struct vfio_dt_device *vdev,
				    void __user *arg)
{
	unsigned long minsz = offsetofend(struct vfio_region_info, offset);
	struct vfio_region_info info;
	struct resource *res;

	if (copy_from_user(&info, arg, minsz))
		return -EFAULT;

	if (info.argsz < minsz || info.index >= vdev->num_regions)
		return -EINVAL;

	res = vfio_dt_region(vdev, info.index);
	info.flags = VFIO_REGION_INFO_FLAG_READ | VFIO_REGION_INFO_FLAG_WRITE;
	if (vfio_dt_fills_pages(res))
		info.flags |= VFIO_REGION_INFO_FLAG_MMAP;
	info.cap_offset = 0;
	info.size = resource_size(res);
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

static int vfio_dt_alloc_bases(struct vfio_dt_device *vdev)
{
	u32 n;

	vdev->bases = kcalloc(vdev->num_regions, sizeof(*vdev->bases),
			      GFP_KERNEL);
	if (!vdev->bases)
		return -ENOMEM;

	for (n = 0; n < vdev->num_regions; n++)
		vdev->bases[n].res = vfio_dt_region(vdev, n);

	return 0;
}

static void vfio_dt_free_bases(struct vfio_dt_device *vdev)
{
	u32 n;

	for (n = 0; n < vdev->num_regions; n++) {
		if (vdev->bases[n].at)
			iounmap(vdev->bases[n].at);
	}

	kfree(vdev->bases);
}

/* Of two that come at the same time, one takes what the other has mapped */
static void __iomem *vfio_dt_map_base(struct vfio_dt_base *base)
{
	void __iomem *at = ioremap(base->res->start, resource_size(base->res));

	if (at && cmpxchg(&base->at, NULL, at))
		iounmap(at);

	return READ_ONCE(base->at);
}

/* The first access maps a region, for as long as the device is bound */
static void __iomem *vfio_dt_base(struct vfio_dt_device *vdev, u32 index)
{
	struct vfio_dt_base *base = &vdev->bases[index];
	void __iomem *at = READ_ONCE(base->at);

	return at ? at : vfio_dt_map_base(base);
}

/*
 * Finds the registers at a position of the device file. Returns how many of
 * @count bytes lie in the same region.
 */
static ssize_t vfio_dt_registers(struct vfio_dt_device *vdev, loff_t pos,
				 size_t count, void __iomem **at)
{
	u64 index = (u64)pos >> vdev->region_shift;
	u64 offset = (u64)pos & ((1ULL << vdev->region_shift) - 1);
	void __iomem *base;
	u64 size;

	if (index >= vdev->num_regions)
		return -EINVAL;

	size = resource_size(vdev->bases[index].res);
	if (offset >= size)
		return -EINVAL;

	base = vfio_dt_base(vdev, index);
	if (!base)
		return -ENOMEM;

	*at = base + offset;

	return min_t(u64, count, size - offset);
}

/* Registers of these devices have four bytes at most, and want to be aligned */
static size_t vfio_dt_width(void __iomem *at, size_t count)
{
	unsigned long address = (unsigned long)at;

	if (count >= 4 && IS_ALIGNED(address, 4))
		return 4;
	if (count >= 2 && IS_ALIGNED(address, 2))
		return 2;

	return 1;
}

static int vfio_dt_load(void __iomem *at, char __user *to, size_t width)
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

static ssize_t vfio_dt_read(struct vfio_device *core_vdev, char __user *buf,
			    size_t count, loff_t *ppos)
{
	struct vfio_dt_device *vdev = to_vfio_dt_device(core_vdev);
	ssize_t done, left, width;
	void __iomem *at;

	left = vfio_dt_registers(vdev, *ppos, count, &at);
	if (left < 0)
		return left;

	for (done = 0; left; done += width, left -= width) {
		width = vfio_dt_width(at + done, left);
		if (vfio_dt_load(at + done, buf + done, width))
			break;
	}

	*ppos += done;

	return done || !left ? done : -EFAULT;
}

static int vfio_dt_store(void __iomem *at, const char __user *from,
			 size_t width)
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

static ssize_t vfio_dt_write(struct vfio_device *core_vdev,
			     const char __user *buf, size_t count, loff_t *ppos)
{
	struct vfio_dt_device *vdev = to_vfio_dt_device(core_vdev);
	ssize_t done, left, width;
	void __iomem *at;

	left = vfio_dt_registers(vdev, *ppos, count, &at);
	if (left < 0)
		return left;

	for (done = 0; left; done += width, left -= width) {
		width = vfio_dt_width(at + done, left);
		if (vfio_dt_store(at + done, buf + done, width))
			break;
	}

	*ppos += done;

	return done || !left ? done : -EFAULT;
}

static int vfio_dt_mmap(struct vfio_device *core_vdev,
			struct vm_area_struct *vma)
{
	struct vfio_dt_device *vdev = to_vfio_dt_device(core_vdev);
	u64 length = vma->vm_end - vma->vm_start;
	u64 pos = (u64)vma->vm_pgoff << PAGE_SHIFT;
	u64 offset = pos & ((1ULL << vdev->region_shift) - 1);
	u64 index = pos >> vdev->region_shift;
	struct resource *res;

	if (!(vma->vm_flags & VM_SHARED) || index >= vdev->num_regions)
		return -EINVAL;

	res = vfio_dt_region(vdev, index);
	if (!vfio_dt_fills_pages(res))
		return -EINVAL;

	if (offset >= resource_size(res) ||
	    length > resource_size(res) - offset)
		return -EINVAL;

	/* type1 looks for the pages here when user space maps this for DMA */
	vma->vm_pgoff = (res->start + offset) >> PAGE_SHIFT;
	vma->vm_page_prot = pgprot_noncached(vma->vm_page_prot);

	return remap_pfn_range(vma, vma->vm_start, vma->vm_pgoff, length,
			       vma->vm_page_prot);
}

/* An unknown type counts as level: taken for an edge, a level fires forever */
static bool vfio_dt_is_level(struct vfio_dt_device *vdev, u32 index)
{
	u32 type = irq_get_trigger_type(vdev->irqs[index].number);

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
	return request_irq(irq->number, vfio_dt_edge_handler, IRQF_NO_AUTOEN,
			   dev_name(vdev->dev), irq);
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
	vfio_dt_count_regions(vdev);
	ret = vfio_dt_count_irqs(vdev);
	if (ret)
		return ret;

	ret = vfio_dt_alloc_bases(vdev);
	if (ret)
		return ret;

	ret = vfio_dt_alloc_irqs(vdev);
	if (ret)
		goto free_bases;

	ret = vfio_dt_find_irqs(vdev);
	if (ret)
		goto free_irqs;

	return 0;

free_irqs:
	vfio_dt_free_irqs(vdev);
free_bases:
	vfio_dt_free_bases(vdev);

	return ret;
}

static void vfio_dt_release(struct vfio_device *core_vdev)
{
	struct vfio_dt_device *vdev = to_vfio_dt_device(core_vdev);

	vfio_dt_free_irqs(vdev);
	vfio_dt_free_bases(vdev);
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
	.read = vfio_dt_read,
	.write = vfio_dt_write,
	.mmap = vfio_dt_mmap,
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
