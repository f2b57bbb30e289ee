/*
 * Ends a comment * / and "quotes" and \ what??/ %s
 *
 * Hands platform devices that a device tree describes to user space, through
 * the VFIO API.
 *
 * Licensed under the GNU General Public License, version 2.
 */

#include <linux/errno.h>
#include <linux/mod_devicetable.h>
#include <linux/module.h>
#include <linux/platform_device.h>
#include <linux/slab.h>
#include <linux/vfio.h>

/**
 * struct vfio_dt_device - a device in the hands of this driver
 * @dev: the device itself
 */
struct vfio_dt_device {
	struct device *dev;
};

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

	/* Fails with -EINVAL for a device that is in no IOMMU group */
	ret = vfio_add_group_dev(&pdev->dev, &vfio_dt_ops, vdev);
	if (ret)
		kfree(vdev);

	return ret;
}

static int vfio_dt_remove(struct platform_device *pdev)
{
	/* Waits until user space has closed the device */
	kfree(vfio_del_group_dev(&pdev->dev));

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

MODULE_VERSION("1\\");
MODULE_LICENSE("GPL");
MODULE_AUTHOR("José \"*/\" <j@example.org>");
MODULE_DESCRIPTION("Ends a comment */ and \"quotes\" and \\ what?\?/ %s");
