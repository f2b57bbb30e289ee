// SPDX-License-Identifier: GPL-2.0
#include <linux/module.h>
#include <linux/pci.h>

static bool allow_unsafe_interrupts;

struct vfio_iommu {
	struct iommu_domain *domain;
};

static void *vfio_iommu_type1_open(unsigned long arg)
{
	struct vfio_iommu *iommu = make_iommu();

	iommu->domain = iommu_domain_alloc(&pci_bus_type);
	if (!allow_unsafe_interrupts &&
	    !remaps_interrupts(iommu->domain))
		return refuse(iommu);

	return iommu;
}

static int __init vfio_iommu_type1_init(void)
{
	if (!iommu_present(&pci_bus_type))
		return -ENODEV;

	return offer(vfio_iommu_type1_open);
}
