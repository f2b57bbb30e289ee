/*
 * VFIO for device tree devices
 *
 * Hands platform devices that a device tree describes to user space, through
 * the VFIO API.
 *
 * Licensed under the GNU General Public License, version 2.
 */

#include <linux/clk.h>
#include <linux/device.h>
#include <linux/err.h>
#include <linux/errno.h>
#include <linux/kernel.h>
#include <linux/mod_devicetable.h>
#include <linux/module.h>
#include <linux/mutex.h>
#include <linux/of.h>
#include <linux/platform_device.h>
#include <linux/slab.h>
#include <linux/types.h>
#include <linux/vfio.h>

/**
 * struct vfio_dt_entry - an entry of a list of a node, such as its clocks
 * @name: in the list of names; NULL for an entry without
 * @index: position of an entry without name
 */
struct vfio_dt_entry {
	const char *name;
	unsigned int index;
};

/**
 * struct vfio_dt_picks - entries of such a list that a device needs
 * @all: whether these are all that the node has
 * @entries: these, otherwise
 * @count: number of @entries
 */
struct vfio_dt_picks {
	bool all;
	const struct vfio_dt_entry *entries;
	unsigned int count;
};

struct vfio_dt_device;

/**
 * struct vfio_dt_rules - what the driver knows of one kind of device
 * @clocks: clocks that it needs
 */
struct vfio_dt_rules {
	struct vfio_dt_picks clocks;
};

/**
 * struct vfio_dt_device - a device in the hands of this driver
 * @dev: the device itself
 * @clocks: on while it is open
 * @num_clocks: number of @clocks
 * @rules: what is known of this kind of device
 * @open_lock: guards @open_count, and opening and closing
 * @open_count: descriptors that user space holds
 */
struct vfio_dt_device {
	struct device *dev;
	struct clk **clocks;
	int num_clocks;
	const struct vfio_dt_rules *rules;
	struct mutex open_lock;	/* guards open_count */
	unsigned int open_count;
};

static int vfio_dt_count_picks(struct vfio_dt_device *vdev,
			       const struct vfio_dt_picks *picks,
			       const char *list, const char *cells)
{
	int count;

	if (!picks->all)
		return picks->count;

	count = of_count_phandle_with_args(vdev->dev->of_node, list, cells);

	/* A node without the list has none of it */
	return count == -ENOENT ? 0 : count;
}

/* The position of pick number n in its list */
static int vfio_dt_pick(struct vfio_dt_device *vdev,
			const struct vfio_dt_picks *picks, int n,
			const char *names)
{
	const struct vfio_dt_entry *entry = &picks->entries[n];

	if (picks->all)
		return n;
	if (!entry->name)
		return entry->index;

	return of_property_match_string(vdev->dev->of_node, names, entry->name);
}

static int vfio_dt_lacks(struct vfio_dt_device *vdev, int error,
			 const char *what)
{
	if (error != -EPROBE_DEFER)
		dev_err(vdev->dev, "cannot get a %s: %d\n", what, error);

	return error;
}

static const struct vfio_dt_entry vfio_dt_acme_dma_clocks[] = {
	{ .name = "apb_pclk" },
	{ .index = 1 },
};

static void vfio_dt_put_clocks(struct vfio_dt_device *vdev)
{
	while (vdev->num_clocks)
		clk_put(vdev->clocks[--vdev->num_clocks]);

	kfree(vdev->clocks);
}

static struct clk *vfio_dt_get_clock(struct vfio_dt_device *vdev, int n)
{
	int index = vfio_dt_pick(vdev, &vdev->rules->clocks, n, "clock-names");

	if (index < 0)
		return ERR_PTR(index);

	return of_clk_get(vdev->dev->of_node, index);
}

static int vfio_dt_get_clocks(struct vfio_dt_device *vdev)
{
	int count = vfio_dt_count_picks(vdev, &vdev->rules->clocks, "clocks",
					"#clock-cells");
	struct clk *clock;

	if (count < 0)
		return count;

	vdev->clocks = kcalloc(count, sizeof(*vdev->clocks), GFP_KERNEL);
	if (!vdev->clocks)
		return -ENOMEM;

	while (vdev->num_clocks < count) {
		clock = vfio_dt_get_clock(vdev, vdev->num_clocks);
		if (IS_ERR(clock)) {
			vfio_dt_put_clocks(vdev);
			return vfio_dt_lacks(vdev, PTR_ERR(clock), "clock");
		}
		vdev->clocks[vdev->num_clocks++] = clock;
	}

	return 0;
}

static void vfio_dt_disable_first_clocks(struct vfio_dt_device *vdev, int count)
{
	while (count--)
		clk_disable_unprepare(vdev->clocks[count]);
}

static void vfio_dt_disable_clocks(struct vfio_dt_device *vdev)
{
	vfio_dt_disable_first_clocks(vdev, vdev->num_clocks);
}

static int vfio_dt_enable_clocks(struct vfio_dt_device *vdev)
{
	int n;
	int ret;

	for (n = 0; n < vdev->num_clocks; n++) {
		ret = clk_prepare_enable(vdev->clocks[n]);
		if (ret) {
			vfio_dt_disable_first_clocks(vdev, n);
			return ret;
		}
	}

	return 0;
}

static const struct vfio_dt_rules vfio_dt_acme_dma_rules = {
	.clocks.entries = vfio_dt_acme_dma_clocks,
	.clocks.count = ARRAY_SIZE(vfio_dt_acme_dma_clocks),
};

static const struct vfio_dt_rules vfio_dt_acme_codec_rules = {
	.clocks.all = true,
};

static const struct vfio_dt_rules vfio_dt_no_rules;

static const struct of_device_id vfio_dt_ruled[] = {
	{ .compatible = "acme,dma", .data = &vfio_dt_acme_dma_rules },
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
	switch (cmd) {
	case VFIO_DEVICE_GET_INFO:
	case VFIO_DEVICE_GET_REGION_INFO:
	case VFIO_DEVICE_GET_IRQ_INFO:
	case VFIO_DEVICE_SET_IRQS:
	case VFIO_DEVICE_RESET:
		return -EINVAL;
	default:
		return -ENOTTY;
	}
}

static int vfio_dt_enable(struct vfio_dt_device *vdev)
{
	return vfio_dt_enable_clocks(vdev);
}

static void vfio_dt_disable(struct vfio_dt_device *vdev)
{
	vfio_dt_disable_clocks(vdev);
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
	ret = vfio_dt_get_clocks(vdev);
	if (ret)
		goto out_free;

	/* Fails with -EINVAL for a device that is in no IOMMU group */
	ret = vfio_add_group_dev(&pdev->dev, &vfio_dt_ops, vdev);
	if (ret)
		goto put_clocks;

	return 0;

put_clocks:
	vfio_dt_put_clocks(vdev);
out_free:
	kfree(vdev);

	return ret;
}

static int vfio_dt_remove(struct platform_device *pdev)
{
	/* Waits until user space has closed the device */
	struct vfio_dt_device *vdev = vfio_del_group_dev(&pdev->dev);

	vfio_dt_put_clocks(vdev);
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
