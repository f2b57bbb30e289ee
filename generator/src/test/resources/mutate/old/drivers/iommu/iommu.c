// SPDX-License-Identifier: GPL-2.0
/* What all IOMMU drivers have in common, in small */
#include <linux/device.h>
#include <linux/slab.h>
#include <linux/iommu.h>

static struct kset *group_kset;

/* Called for each device of a bus */
static int add_iommu_group(struct device *dev, void *data)
{
	struct iommu_ops *ops = data;

	if (!ops->add_device)
		return -ENODEV;

	return ops->add_device(dev);
}

static int iommu_bus_notifier(struct notifier_block *nb,
			      unsigned long action, void *data)
{
	struct device *dev = data;

	switch (action) {
	case BUS_NOTIFY_ADD_DEVICE:
		return add_iommu_group(dev, dev->bus->iommu_ops);
	default:
		return 0;
	}
}

static struct notifier_block iommu_bus_nb = {
	.notifier_call = iommu_bus_notifier,
};

static void iommu_bus_init(struct bus_type *bus, struct iommu_ops *ops)
{
	bus_register_notifier(bus, &iommu_bus_nb);
	bus_for_each_dev(bus, NULL, ops, add_iommu_group);
}

/**
 * bus_set_iommu() - give a bus its IOMMU
 * @bus: the bus
 * @ops: what its IOMMU can do
 */
int bus_set_iommu(struct bus_type *bus, struct iommu_ops *ops)
{
	if (bus->iommu_ops != NULL)
		return -EBUSY;

	bus->iommu_ops = ops;

	/* Those that are there already */
	iommu_bus_init(bus, ops);

	return 0;
}
EXPORT_SYMBOL_GPL(bus_set_iommu);

bool iommu_present(struct bus_type *bus)
{
	return bus->iommu_ops != NULL;
}
