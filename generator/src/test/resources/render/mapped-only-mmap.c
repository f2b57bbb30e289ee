// SPDX-License-Identifier: GPL-2.0
/*
 * VFIO for device tree devices
 *
 * Hands platform devices that a device tree describes to user space, through
 * the VFIO API.
 */

#include <linux/container_of.h>
#include <linux/err.h>
#include <linux/errno.h>
#include <linux/ioport.h>
#include <linux/kernel.h>
#include <linux/mm.h>
#include <linux/mod_devicetable.h>
#include <linux/module.h>
#include <linux/platform_device.h>
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
 * struct vfio_dt_device - a device in the hands of this driver
 * @vdev: what the VFIO core knows of it
 * @dev: the device itself
 * @num_regions: number of memory regions
 * @num_irqs: number of interrupts
 * @region_shift: region N starts at file offset N << @region_shift
 */
struct vfio_dt_device {
	struct vfio_device vdev;
	struct device *dev;
	u32 num_regions;
	u32 num_irqs;
	unsigned int region_shift;
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
	info.flags = 0;
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

	/* No flags: there is no way to signal or mask an interrupt yet */
	info.flags = 0;
	info.count = 1;

	return copy_to_user(arg, &info, minsz) ? -EFAULT : 0;
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

	vdev->dev = core_vdev->dev;
	vfio_dt_count_regions(vdev);

	return vfio_dt_count_irqs(vdev);
}

static void vfio_dt_release(struct vfio_device *core_vdev)
{
	vfio_free_device(core_vdev);
}

static const struct vfio_device_ops vfio_dt_ops = {
	.name = "vfio-dt",
	.init = vfio_dt_init,
	.release = vfio_dt_release,
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
