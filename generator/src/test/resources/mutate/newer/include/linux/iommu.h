/* SPDX-License-Identifier: GPL-2.0 */
struct iommu_ops {
	bool (*capable)(struct device *dev, enum iommu_cap);
};
