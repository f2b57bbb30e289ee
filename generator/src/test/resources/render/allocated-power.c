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
#include <linux/kernel.h>
#include <linux/mod_devicetable.h>
#include <linux/module.h>
#include <linux/of.h>
#include <linux/platform_device.h>
#include <linux/pm_domain.h>
#include <linux/pm_runtime.h>
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
 * @domains: power domains it needs
 */
struct vfio_dt_rules {
	struct vfio_dt_picks domains;
};

/**
 * struct vfio_dt_device - a device in the hands of this driver
 * @vdev: what the VFIO core knows of it
 * @dev: the device itself
 * @domains: power domains, where it has several
 * @num_domains: number of @domains
 * @rules: what is known of this kind of device
 */
struct vfio_dt_device {
	struct vfio_device vdev;
	struct device *dev;
	struct device **domains;
	int num_domains;
	const struct vfio_dt_rules *rules;
};

static struct vfio_dt_device *to_vfio_dt_device(struct vfio_device *core_vdev)
{
	return container_of(core_vdev, struct vfio_dt_device, vdev);
}

static void vfio_dt_enable_power(struct vfio_dt_device *vdev)
{
	pm_runtime_enable(vdev->dev);
}

static void vfio_dt_disable_power(struct vfio_dt_device *vdev)
{
	pm_runtime_disable(vdev->dev);
}

static int vfio_dt_power_on(struct vfio_dt_device *vdev)
{
	return pm_runtime_resume_and_get(vdev->dev);
}

static void vfio_dt_power_off(struct vfio_dt_device *vdev)
{
	pm_runtime_put_sync(vdev->dev);
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
	return dev_err_probe(vdev->dev, error, "cannot get a %s\n", what);
}

static const struct vfio_dt_entry vfio_dt_acme_dma_domains[] = {
	{ .index = 0 },
	{ .index = 2 },
};

static void vfio_dt_detach_domains(struct vfio_dt_device *vdev)
{
	struct device *domain;

	while (vdev->num_domains) {
		domain = vdev->domains[--vdev->num_domains];
		device_link_remove(vdev->dev, domain);
		dev_pm_domain_detach(domain, true);
	}

	kfree(vdev->domains);
}

/* A domain is on while the device is active, through the link between them */
static struct device *vfio_dt_attach_domain(struct vfio_dt_device *vdev, int n)
{
	int index = vfio_dt_pick(vdev, &vdev->rules->domains, n,
				 "power-domain-names");
	struct device *dev = vdev->dev;
	struct device *domain;

	if (index < 0)
		return ERR_PTR(index);

	domain = dev_pm_domain_attach_by_id(dev, index);
	if (!domain)
		return ERR_PTR(-ENODEV);
	if (IS_ERR(domain))
		return domain;

	if (!device_link_add(dev, domain,
			     DL_FLAG_STATELESS | DL_FLAG_PM_RUNTIME)) {
		dev_pm_domain_detach(domain, true);
		return ERR_PTR(-ENOMEM);
	}

	return domain;
}

static int vfio_dt_attach_domains(struct vfio_dt_device *vdev)
{
	int count = vfio_dt_count_picks(vdev, &vdev->rules->domains,
					"power-domains", "#power-domain-cells");
	struct device *domain;

	if (count < 0)
		return count;

	/* The bus has attached a device that has a single domain */
	if (vdev->dev->pm_domain)
		return 0;

	vdev->domains = kcalloc(count, sizeof(*vdev->domains), GFP_KERNEL);
	if (!vdev->domains)
		return -ENOMEM;

	while (vdev->num_domains < count) {
		domain = vfio_dt_attach_domain(vdev, vdev->num_domains);
		if (IS_ERR(domain)) {
			vfio_dt_detach_domains(vdev);
			return vfio_dt_lacks(vdev, PTR_ERR(domain),
					     "power domain");
		}
		vdev->domains[vdev->num_domains++] = domain;
	}

	return 0;
}

static const struct vfio_dt_rules vfio_dt_acme_dma_rules = {
	.domains.entries = vfio_dt_acme_dma_domains,
	.domains.count = ARRAY_SIZE(vfio_dt_acme_dma_domains),
};

static const struct vfio_dt_rules vfio_dt_no_rules;

static const struct of_device_id vfio_dt_ruled[] = {
	{ .compatible = "acme,dma", .data = &vfio_dt_acme_dma_rules },
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
	return vfio_dt_power_on(vdev);
}

static void vfio_dt_disable(struct vfio_dt_device *vdev)
{
	vfio_dt_power_off(vdev);
}

static int vfio_dt_init(struct vfio_device *core_vdev)
{
	struct vfio_dt_device *vdev = to_vfio_dt_device(core_vdev);

	vdev->dev = core_vdev->dev;
	vfio_dt_find_rules(vdev);

	return 0;
}

static void vfio_dt_release(struct vfio_device *core_vdev)
{
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

	vfio_dt_enable_power(vdev);
	ret = vfio_dt_attach_domains(vdev);
	if (ret)
		goto disable_power;

	ret = vfio_register_group_dev(&vdev->vdev);
	if (ret)
		goto detach_domains;

	return 0;

detach_domains:
	vfio_dt_detach_domains(vdev);
disable_power:
	vfio_dt_disable_power(vdev);
	vfio_put_device(&vdev->vdev);

	return ret;
}

static int vfio_dt_remove(struct platform_device *pdev)
{
	struct vfio_dt_device *vdev = platform_get_drvdata(pdev);

	/* Waits until user space has closed the device */
	vfio_unregister_group_dev(&vdev->vdev);
	vfio_dt_detach_domains(vdev);
	vfio_dt_disable_power(vdev);
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
