// SPDX-License-Identifier: GPL-2.0
#include <linux/platform_device.h>

static int platform_dma_configure(struct device *dev)
{
	struct platform_driver *drv = to_platform_driver(dev->driver);
	int ret = 0;

	if (is_of_node(dev_fwnode(dev)))
		ret = of_dma_configure(dev, dev->of_node, true);
	if (ret || drv->driver_managed_dma)
		return ret;

	ret = iommu_device_use_default_domain(dev);
	if (ret)
		arch_teardown_dma_ops(dev);

	return ret;
}
