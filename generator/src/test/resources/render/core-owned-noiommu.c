// SPDX-License-Identifier: GPL-2.0
/*
 * VFIO for device tree devices
 *
 * Hands platform devices that a device tree describes to user space, through
 * the VFIO API.
 */

#include <linux/atomic.h>
#include <linux/compiler.h>
#include <linux/device.h>
#include <linux/errno.h>
#include <linux/fs.h>
#include <linux/io.h>
#include <linux/ioport.h>
#include <linux/kernel.h>
#include <linux/mod_devicetable.h>
#include <linux/module.h>
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
 * struct vfio_dt_device - a device in the hands of this driver
 * @dev: the device itself
 * @num_regions: number of memory regions
 * @num_irqs: number of interrupts
 * @region_shift: region N starts at file offset N << @region_shift
 * @bases: where the kernel sees each region
 */
struct vfio_dt_device {
	struct device *dev;
	u32 num_regions;
	u32 num_irqs;
	unsigned int region_shift;
	struct vfio_dt_base *bases;
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

	info.flags = VFIO_REGION_INFO_FLAG_READ | VFIO_REGION_INFO_FLAG_WRITE;
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

	return ACCESS_ONCE(base->at);
}

/* The first access maps a region, for as long as the device is bound */
static void __iomem *vfio_dt_base(struct vfio_dt_device *vdev, u32 index)
{
	struct vfio_dt_base *base = &vdev->bases[index];
	void __iomem *at = ACCESS_ONCE(base->at);

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

static ssize_t vfio_dt_read(void *device_data, char __user *buf, size_t count,
			    loff_t *ppos)
{
	struct vfio_dt_device *vdev = device_data;
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

static ssize_t vfio_dt_write(void *device_data, const char __user *buf,
			     size_t count, loff_t *ppos)
{
	struct vfio_dt_device *vdev = device_data;
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

/* The group of the device's IOMMU, or one made for it where there is none */
static int vfio_dt_get_group(struct vfio_dt_device *vdev)
{
	return vfio_iommu_group_get(vdev->dev) ? 0 : -EINVAL;
}

static void vfio_dt_put_group(struct vfio_dt_device *vdev)
{
	vfio_iommu_group_put(vdev->dev->iommu_group, vdev->dev);
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
	case VFIO_DEVICE_RESET:
		return -EINVAL;
	default:
		return -ENOTTY;
	}
}

static int vfio_dt_open(void *device_data)
{
	return try_module_get(THIS_MODULE) ? 0 : -ENODEV;
}

static void vfio_dt_release(void *device_data)
{
	module_put(THIS_MODULE);
}

static const struct vfio_device_ops vfio_dt_ops = {
	.name = "vfio-dt",
	.open = vfio_dt_open,
	.release = vfio_dt_release,
	.read = vfio_dt_read,
	.write = vfio_dt_write,
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
	vfio_dt_count_regions(vdev);
	ret = vfio_dt_count_irqs(vdev);
	if (ret)
		goto out_free;

	ret = vfio_dt_alloc_bases(vdev);
	if (ret)
		goto out_free;

	ret = vfio_dt_get_group(vdev);
	if (ret)
		goto free_bases;

	/* Fails with -EINVAL for a device that is in no IOMMU group */
	ret = vfio_add_group_dev(&pdev->dev, &vfio_dt_ops, vdev);
	if (ret)
		goto put_group;

	return 0;

put_group:
	vfio_dt_put_group(vdev);
free_bases:
	vfio_dt_free_bases(vdev);
out_free:
	kfree(vdev);

	return ret;
}

static int vfio_dt_remove(struct platform_device *pdev)
{
	/* Waits until user space has closed the device */
	struct vfio_dt_device *vdev = vfio_del_group_dev(&pdev->dev);

	vfio_dt_put_group(vdev);
	vfio_dt_free_bases(vdev);
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
		.of_match_table = vfio_dt_of_match,
	},
};
module_platform_driver(vfio_dt_driver);

MODULE_VERSION("0.1");
MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("VFIO for device tree devices");
