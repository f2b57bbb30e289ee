/*
 * VFIO for device tree devices
 *
 * Hands platform devices that a device tree describes to user space, through
 * the VFIO API.
 *
 * Licensed under the GNU General Public License, version 2.
 */

#include <linux/amba/bus.h>
#include <linux/device.h>
#include <linux/errno.h>
#include <linux/ioport.h>
#include <linux/kconfig.h>
#include <linux/kernel.h>
#include <linux/mod_devicetable.h>
#include <linux/module.h>
#include <linux/mutex.h>
#include <linux/platform_device.h>
#include <linux/pm_runtime.h>
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
 * struct vfio_dt_device - a device in the hands of this driver
 * @dev: the device itself
 * @num_regions: number of memory regions
 * @num_irqs: number of interrupts
 * @region_shift: region N starts at file offset N << @region_shift
 * @open_lock: guards @open_count, and opening and closing
 * @open_count: descriptors that user space holds
 */
struct vfio_dt_device {
	struct device *dev;
	u32 num_regions;
	u32 num_irqs;
	unsigned int region_shift;
	struct mutex open_lock;	/* guards open_count */
	unsigned int open_count;
};

/* What is not on the platform bus came by the AMBA driver */
static bool vfio_dt_is_amba(struct vfio_dt_device *vdev)
{
	return IS_ENABLED(CONFIG_ARM_AMBA) &&
		vdev->dev->bus != &platform_bus_type;
}

/* The AMBA bus hands devices over in use, with their power management on */
static void vfio_dt_enable_power(struct vfio_dt_device *vdev)
{
	if (vfio_dt_is_amba(vdev))
		pm_runtime_put(vdev->dev);
	else
		pm_runtime_enable(vdev->dev);
}

static void vfio_dt_disable_power(struct vfio_dt_device *vdev)
{
	if (vfio_dt_is_amba(vdev))
		pm_runtime_get_noresume(vdev->dev);
	else
		pm_runtime_disable(vdev->dev);
}

static int vfio_dt_power_on(struct vfio_dt_device *vdev)
{
	int ret = pm_runtime_get_sync(vdev->dev);

	if (ret < 0) {
		pm_runtime_put_noidle(vdev->dev);
		return ret;
	}

	return 0;
}

static void vfio_dt_power_off(struct vfio_dt_device *vdev)
{
	pm_runtime_put_sync(vdev->dev);
}

static struct resource *vfio_dt_region(struct vfio_dt_device *vdev, u32 index)
{
	if (vfio_dt_is_amba(vdev))
		return index ? NULL : &to_amba_device(vdev->dev)->res;

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

static u32 vfio_dt_count_amba_irqs(struct amba_device *adev)
{
	u32 n = 0;

	while (n < AMBA_NR_IRQS && adev->irq[n])
		n++;

	return n;
}

static void vfio_dt_count_irqs(struct vfio_dt_device *vdev)
{
	u32 n = 0;

	if (vfio_dt_is_amba(vdev)) {
		vdev->num_irqs =
			vfio_dt_count_amba_irqs(to_amba_device(vdev->dev));
		return;
	}

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

	info.flags = vfio_dt_is_amba(vdev) ? VFIO_DEVICE_FLAGS_AMBA :
		VFIO_DEVICE_FLAGS_PLATFORM;
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

static int vfio_dt_enable(struct vfio_dt_device *vdev)
{
	return vfio_dt_power_on(vdev);
}

static void vfio_dt_disable(struct vfio_dt_device *vdev)
{
	vfio_dt_power_off(vdev);
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

static int vfio_dt_bind(struct device *dev)
{
	struct vfio_dt_device *vdev;
	int ret;

	vdev = kzalloc(sizeof(*vdev), GFP_KERNEL);
	if (!vdev)
		return -ENOMEM;

	vdev->dev = dev;
	mutex_init(&vdev->open_lock);
	vfio_dt_count_regions(vdev);
	vfio_dt_count_irqs(vdev);
	vfio_dt_enable_power(vdev);

	/* Fails with -EINVAL for a device that is in no IOMMU group */
	ret = vfio_add_group_dev(dev, &vfio_dt_ops, vdev);
	if (ret)
		goto disable_power;

	return 0;

disable_power:
	vfio_dt_disable_power(vdev);
	kfree(vdev);

	return ret;
}

static void vfio_dt_unbind(struct device *dev)
{
	/* Waits until user space has closed the device */
	struct vfio_dt_device *vdev = vfio_del_group_dev(dev);

	vfio_dt_disable_power(vdev);
	kfree(vdev);
}

static const struct of_device_id vfio_dt_of_match[] = {
	{ .compatible = "vfio-dt" },
	{ }
};
MODULE_DEVICE_TABLE(of, vfio_dt_of_match);

static int vfio_dt_probe(struct platform_device *pdev)
{
	return vfio_dt_bind(&pdev->dev);
}

static int vfio_dt_remove(struct platform_device *pdev)
{
	vfio_dt_unbind(&pdev->dev);

	return 0;
}

static struct platform_driver vfio_dt_driver = {
	.probe = vfio_dt_probe,
	.remove = vfio_dt_remove,
	.driver = {
		.name = "vfio-dt",
		.owner = THIS_MODULE,
		.of_match_table = vfio_dt_of_match,
	},
};

static int vfio_dt_probe_amba(struct amba_device *adev,
			      const struct amba_id *id)
{
	return vfio_dt_bind(&adev->dev);
}

static int vfio_dt_remove_amba(struct amba_device *adev)
{
	vfio_dt_unbind(&adev->dev);

	return 0;
}

/* No device has these: user space gives them to the driver, one by one */
static const struct amba_id vfio_dt_amba_ids[] = {
	{ }
};

static struct amba_driver vfio_dt_amba_driver = {
	.probe = vfio_dt_probe_amba,
	.remove = vfio_dt_remove_amba,
	.id_table = vfio_dt_amba_ids,
	.drv = {
		.name = "vfio-dt",
		.owner = THIS_MODULE,
	},
};

static int __init vfio_dt_register(void)
{
	int ret = platform_driver_register(&vfio_dt_driver);

	if (ret || !IS_ENABLED(CONFIG_ARM_AMBA))
		return ret;

	ret = amba_driver_register(&vfio_dt_amba_driver);
	if (ret)
		platform_driver_unregister(&vfio_dt_driver);

	return ret;
}
module_init(vfio_dt_register);

static void __exit vfio_dt_unregister(void)
{
	if (IS_ENABLED(CONFIG_ARM_AMBA))
		amba_driver_unregister(&vfio_dt_amba_driver);

	platform_driver_unregister(&vfio_dt_driver);
}
module_exit(vfio_dt_unregister);

MODULE_VERSION("0.1");
MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("VFIO for device tree devices");
