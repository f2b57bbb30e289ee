/*
 * VFIO for device tree devices
 *
 * Hands platform devices that a device tree describes to user space, through
 * the VFIO API.
 *
 * Licensed under the GNU General Public License, version 2.
 */

#include <linux/delay.h>
#include <linux/device.h>
#include <linux/err.h>
#include <linux/errno.h>
#include <linux/ioport.h>
#include <linux/kernel.h>
#include <linux/mod_devicetable.h>
#include <linux/module.h>
#include <linux/mutex.h>
#include <linux/of.h>
#include <linux/platform_device.h>
#include <linux/reset.h>
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
 * @lines: reset lines that reset it
 */
struct vfio_dt_rules {
	struct vfio_dt_picks lines;
};

/**
 * struct vfio_dt_device - a device in the hands of this driver
 * @dev: the device itself
 * @num_regions: number of memory regions
 * @num_irqs: number of interrupts
 * @region_shift: region N starts at file offset N << @region_shift
 * @reset: resets the device; NULL when no way is known
 * @reset_lock: lets one reset end before the next begins
 * @lines: of a reset controller
 * @num_lines: number of @lines
 * @rules: what is known of this kind of device
 * @open_lock: guards @open_count, and opening and closing
 * @open_count: descriptors that user space holds
 */
struct vfio_dt_device {
	struct device *dev;
	u32 num_regions;
	u32 num_irqs;
	unsigned int region_shift;
	int (*reset)(struct vfio_dt_device *vdev);
	struct mutex reset_lock;	/* one reset at a time */
	struct reset_control **lines;
	int num_lines;
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
	if (vdev->reset)
		info.flags |= VFIO_DEVICE_FLAGS_RESET;
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

static void vfio_dt_init_reset(struct vfio_dt_device *vdev)
{
	mutex_init(&vdev->reset_lock);
}

static int vfio_dt_check_reset(struct vfio_dt_device *vdev)
{
	if (vdev->reset)
		return 0;

	dev_err(vdev->dev, "no way to reset the device is known\n");

	return -ENOENT;
}

/* The owner of a device finds nothing of the one before */
static int vfio_dt_reset(struct vfio_dt_device *vdev)
{
	int ret;

	if (!vdev->reset)
		return 0;

	mutex_lock(&vdev->reset_lock);
	ret = vdev->reset(vdev);
	mutex_unlock(&vdev->reset_lock);

	if (ret)
		dev_err_ratelimited(vdev->dev, "reset failed: %d\n", ret);

	return ret;
}

/* DMA has to end before its mappings do; a failure is in the log */
static void vfio_dt_stop(struct vfio_dt_device *vdev)
{
	vfio_dt_reset(vdev);
}

static long vfio_dt_reset_on_demand(struct vfio_dt_device *vdev)
{
	return vdev->reset ? vfio_dt_reset(vdev) : -EINVAL;
}

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

static const struct vfio_dt_entry vfio_dt_acme_codec_lines[] = {
	{ .name = "core" },
	{ .index = 1 },
};

static void vfio_dt_put_lines(struct vfio_dt_device *vdev)
{
	while (vdev->num_lines)
		reset_control_put(vdev->lines[--vdev->num_lines]);

	kfree(vdev->lines);
}

static struct reset_control *vfio_dt_get_line(struct vfio_dt_device *vdev,
					      int n)
{
	int index = vfio_dt_pick(vdev, &vdev->rules->lines, n, "reset-names");
	struct device *dev = vdev->dev;
	const char *name = NULL;
	int ret;

	if (index < 0)
		return ERR_PTR(index);

	/* Lines are found by name; the first one needs none */
	ret = of_property_read_string_index(dev->of_node, "reset-names", index,
					    &name);
	if (ret && index)
		return ERR_PTR(ret);

	return reset_control_get(dev, name);
}

static int vfio_dt_deassert_lines(struct vfio_dt_device *vdev, int count)
{
	int ret = 0;
	int error;

	while (count--) {
		error = reset_control_deassert(vdev->lines[count]);
		if (error)
			ret = error;
	}

	return ret;
}

static int vfio_dt_pulse_lines(struct vfio_dt_device *vdev)
{
	int n;
	int ret;

	for (n = 0; n < vdev->num_lines; n++) {
		ret = reset_control_assert(vdev->lines[n]);
		if (ret) {
			vfio_dt_deassert_lines(vdev, n);
			return ret;
		}
	}

	/* Long enough for a device that needs a few cycles of its clock */
	usleep_range(100, 200);

	return vfio_dt_deassert_lines(vdev, vdev->num_lines);
}

static int vfio_dt_get_lines(struct vfio_dt_device *vdev)
{
	int count = vfio_dt_count_picks(vdev, &vdev->rules->lines, "resets",
					"#reset-cells");
	struct reset_control *line;

	if (count < 0)
		return count;

	vdev->lines = kcalloc(count, sizeof(*vdev->lines), GFP_KERNEL);
	if (!vdev->lines)
		return -ENOMEM;

	while (vdev->num_lines < count) {
		line = vfio_dt_get_line(vdev, vdev->num_lines);
		if (IS_ERR(line)) {
			vfio_dt_put_lines(vdev);
			return vfio_dt_lacks(vdev, PTR_ERR(line), "reset line");
		}
		vdev->lines[vdev->num_lines++] = line;
	}

	if (vdev->num_lines)
		vdev->reset = vfio_dt_pulse_lines;

	return 0;
}

static const struct vfio_dt_rules vfio_dt_acme_codec_rules = {
	.lines.entries = vfio_dt_acme_codec_lines,
	.lines.count = ARRAY_SIZE(vfio_dt_acme_codec_lines),
};

static const struct vfio_dt_rules vfio_dt_acme_display_rules = {
	.lines.all = true,
};

static const struct vfio_dt_rules vfio_dt_no_rules;

static const struct of_device_id vfio_dt_ruled[] = {
	{ .compatible = "acme,codec", .data = &vfio_dt_acme_codec_rules },
	{ .compatible = "acme,display", .data = &vfio_dt_acme_display_rules },
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
	case VFIO_DEVICE_RESET:
		return vfio_dt_reset_on_demand(vdev);
	case VFIO_DEVICE_SET_IRQS:
		return -EINVAL;
	default:
		return -ENOTTY;
	}
}

static int vfio_dt_enable(struct vfio_dt_device *vdev)
{
	return vfio_dt_reset(vdev);
}

static void vfio_dt_disable(struct vfio_dt_device *vdev)
{
	vfio_dt_stop(vdev);
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
	vfio_dt_init_reset(vdev);
	ret = vfio_dt_get_lines(vdev);
	if (ret)
		goto out_free;

	ret = vfio_dt_check_reset(vdev);
	if (ret)
		goto put_lines;

	/* Fails with -EINVAL for a device that is in no IOMMU group */
	ret = vfio_add_group_dev(&pdev->dev, &vfio_dt_ops, vdev);
	if (ret)
		goto put_lines;

	return 0;

put_lines:
	vfio_dt_put_lines(vdev);
out_free:
	kfree(vdev);

	return ret;
}

static int vfio_dt_remove(struct platform_device *pdev)
{
	/* Waits until user space has closed the device */
	struct vfio_dt_device *vdev = vfio_del_group_dev(&pdev->dev);

	vfio_dt_put_lines(vdev);
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
