/*
 * VFIO for device tree devices
 *
 * Hands platform devices that a device tree describes to user space, through
 * the VFIO API.
 *
 * Licensed under the GNU General Public License, version 2.
 */

#include <linux/device.h>
#include <linux/errno.h>
#include <linux/iommu.h>
#include <linux/ioport.h>
#include <linux/kernel.h>
#include <linux/mod_devicetable.h>
#include <linux/module.h>
#include <linux/of.h>
#include <linux/of_address.h>
#include <linux/of_irq.h>
#include <linux/of_platform.h>
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
 * struct vfio_dt_link - the way from the first node of a device to another
 * @child: its name, where it is a child of the first one
 */
struct vfio_dt_link {
	const char *child;
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
 * @links: ways to further nodes
 * @num_links: number of @links
 */
struct vfio_dt_rules {
	const struct vfio_dt_link *links;
	u32 num_links;
};

/**
 * struct vfio_dt_device - a device in the hands of this driver
 * @dev: the device itself
 * @num_regions: number of memory regions
 * @num_irqs: number of interrupts
 * @region_shift: region N starts at file offset N << @region_shift
 * @companions: further nodes, one for each link of its rules
 * @own_regions: number of regions of the first node
 * @rules: what is known of this kind of device
 */
struct vfio_dt_device {
	struct device *dev;
	u32 num_regions;
	u32 num_irqs;
	unsigned int region_shift;
	struct vfio_dt_companion *companions;
	u32 own_regions;
	const struct vfio_dt_rules *rules;
};

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

	/* No flags: there is no way to signal or mask an interrupt yet */
	info.flags = 0;
	info.count = 1;

	return copy_to_user(arg, &info, minsz) ? -EFAULT : 0;
}

static struct device_node *vfio_dt_follow(struct vfio_dt_device *vdev,
					  const struct vfio_dt_link *link)
{
	struct device_node *np = vdev->dev->of_node;

	return of_get_child_by_name(np, link->child);
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
	while (irq_of_parse_and_map(companion->np, companion->num_irqs))
		companion->num_irqs++;

	return 0;
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

	for (n = 0; n < vdev->rules->num_links; n++)
		vdev->num_irqs += vdev->companions[n].num_irqs;
}

static const struct vfio_dt_link vfio_dt_acme_codec_links[] = {
	{ .child = "port" },
};

static const struct vfio_dt_rules vfio_dt_acme_codec_rules = {
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
	vfio_dt_find_rules(vdev);
	ret = vfio_dt_find_companions(vdev);
	if (ret)
		goto out_free;

	vfio_dt_count_regions(vdev);
	vfio_dt_count_irqs(vdev);
	vfio_dt_count_companion_irqs(vdev);

	/* Fails with -EINVAL for a device that is in no IOMMU group */
	ret = vfio_add_group_dev(&pdev->dev, &vfio_dt_ops, vdev);
	if (ret)
		goto put_companions;

	return 0;

put_companions:
	vfio_dt_put_companions(vdev);
out_free:
	kfree(vdev);

	return ret;
}

static int vfio_dt_remove(struct platform_device *pdev)
{
	/* Waits until user space has closed the device */
	struct vfio_dt_device *vdev = vfio_del_group_dev(&pdev->dev);

	vfio_dt_put_companions(vdev);
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
