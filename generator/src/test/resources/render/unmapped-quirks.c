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
#include <linux/fs.h>
#include <linux/io.h>
#include <linux/ioport.h>
#include <linux/kernel.h>
#include <linux/mod_devicetable.h>
#include <linux/module.h>
#include <linux/of.h>
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
 * struct vfio_dt_quirk - how one region differs from the others
 * @region: its index
 * @read_only: it is never written
 */
struct vfio_dt_quirk {
	u32 region;
	bool read_only;
};

struct vfio_dt_device;

/**
 * struct vfio_dt_rules - what the driver knows of one kind of device
 * @quirks: regions that differ from the others
 * @num_quirks: number of @quirks
 */
struct vfio_dt_rules {
	const struct vfio_dt_quirk *quirks;
	u32 num_quirks;
};

/**
 * struct vfio_dt_device - a device in the hands of this driver
 * @vdev: what the VFIO core knows of it
 * @dev: the device itself
 * @num_regions: number of memory regions
 * @num_irqs: number of interrupts
 * @region_shift: region N starts at file offset N << @region_shift
 * @bases: where the kernel sees each region
 * @rules: what is known of this kind of device
 */
struct vfio_dt_device {
	struct vfio_device vdev;
	struct device *dev;
	u32 num_regions;
	u32 num_irqs;
	unsigned int region_shift;
	struct vfio_dt_base *bases;
	const struct vfio_dt_rules *rules;
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

static const struct vfio_dt_quirk *vfio_dt_quirk(struct vfio_dt_device *vdev,
						 u32 index)
{
	static const struct vfio_dt_quirk none;
	u32 n;

	for (n = 0; n < vdev->rules->num_quirks; n++) {
		if (vdev->rules->quirks[n].region == index)
			return &vdev->rules->quirks[n];
	}

	return &none;
}

static bool vfio_dt_read_only(struct vfio_dt_device *vdev, u32 index)
{
	return vfio_dt_quirk(vdev, index)->read_only ||
		vfio_dt_region(vdev, index)->flags & IORESOURCE_READONLY;
}

static u32 vfio_dt_region_flags(struct vfio_dt_device *vdev, u32 index)
{
	u32 flags = VFIO_REGION_INFO_FLAG_READ;

	if (!vfio_dt_read_only(vdev, index))
		flags |= VFIO_REGION_INFO_FLAG_WRITE;

	return flags;
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

	info.flags = vfio_dt_region_flags(vdev, info.index);
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

	/* No flags: there is no way to signal or mask an interrupt yet */
	info.flags = 0;
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

	if (vfio_dt_read_only(vdev, *ppos >> vdev->region_shift))
		return -EINVAL;

	for (done = 0; left; done += width, left -= width) {
		width = vfio_dt_width(at + done, left);
		if (vfio_dt_store(at + done, buf + done, width))
			break;
	}

	*ppos += done;

	return done || !left ? done : -EFAULT;
}

static const struct vfio_dt_quirk vfio_dt_acme_codec_quirks[] = {
	{
		.region = 0,
		.read_only = true,
	},
};

static const struct vfio_dt_quirk vfio_dt_acme_table_quirks[] = {
	{
		.region = 3,
		.read_only = true,
	},
};

static const struct vfio_dt_rules vfio_dt_acme_codec_rules = {
	.quirks = vfio_dt_acme_codec_quirks,
	.num_quirks = ARRAY_SIZE(vfio_dt_acme_codec_quirks),
};

static const struct vfio_dt_rules vfio_dt_acme_table_rules = {
	.quirks = vfio_dt_acme_table_quirks,
	.num_quirks = ARRAY_SIZE(vfio_dt_acme_table_quirks),
};

static const struct vfio_dt_rules vfio_dt_no_rules;

static const struct of_device_id vfio_dt_ruled[] = {
	{ .compatible = "acme,codec", .data = &vfio_dt_acme_codec_rules },
	{ .compatible = "acme,table", .data = &vfio_dt_acme_table_rules },
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
	case VFIO_DEVICE_RESET:
		return -EINVAL;
	default:
		return -ENOTTY;
	}
}

static int vfio_dt_init(struct vfio_device *core_vdev)
{
	struct vfio_dt_device *vdev = to_vfio_dt_device(core_vdev);
	int ret;

	vdev->dev = core_vdev->dev;
	vfio_dt_find_rules(vdev);
	vfio_dt_count_regions(vdev);
	ret = vfio_dt_count_irqs(vdev);
	if (ret)
		return ret;

	return vfio_dt_alloc_bases(vdev);
}

static void vfio_dt_release(struct vfio_device *core_vdev)
{
	struct vfio_dt_device *vdev = to_vfio_dt_device(core_vdev);

	vfio_dt_free_bases(vdev);
	vfio_free_device(core_vdev);
}

static const struct vfio_device_ops vfio_dt_ops = {
	.name = "vfio-dt",
	.init = vfio_dt_init,
	.release = vfio_dt_release,
	.read = vfio_dt_read,
	.write = vfio_dt_write,
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
