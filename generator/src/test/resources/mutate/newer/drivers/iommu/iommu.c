// SPDX-License-Identifier: GPL-2.0-only
#include <linux/iommu.h>
#include <linux/msi.h>

bool device_iommu_capable(struct device *dev, enum iommu_cap cap)
{
	return dev_iommu_ops(dev)->capable(dev, cap);
}
EXPORT_SYMBOL_GPL(device_iommu_capable);

/**
 * iommu_group_has_isolated_msi() - ask every device
 * @group: of these
 */
bool iommu_group_has_isolated_msi(struct iommu_group *group)
{
	struct group_device *group_dev;
	bool ret = true;

	mutex_lock(&group->mutex);
	for_each_group_device(group, group_dev)
		ret &= msi_device_has_isolated_msi(group_dev->dev);
	mutex_unlock(&group->mutex);

	return ret;
}
EXPORT_SYMBOL_GPL(iommu_group_has_isolated_msi);
