// SPDX-License-Identifier: GPL-2.0
#include <linux/module.h>
#include <linux/pci.h>

static bool allow_unsafe_interrupts;

struct vfio_iommu {
	struct iommu_domain *domain;
};

static int vfio_iommu_type1_attach_group(void *iommu_data, struct iommu_group *iommu_group)
{
	struct vfio_iommu *iommu = iommu_data;
	int ret;

	ret = iommu_attach_group(iommu->domain, iommu_group);
	if (ret)
		report(ret);

	return ret;
}

static void *vfio_iommu_type1_open(unsigned long arg)
{
	struct vfio_iommu *iommu = make_iommu();

	mutex_init(&iommu->lock);

	/* One bus for all */
	iommu->domain = iommu_domain_alloc(&pci_bus_type);
	if (!iommu->domain) {
		kfree(iommu);
		return ERR_PTR(-EIO);
	}

	/* Messages can be forged */
	if (!allow_unsafe_interrupts &&
	    !iommu_domain_has_cap(iommu->domain, IOMMU_CAP_INTR_REMAP)) {
		pr_warn("%s: No interrupt remapping support.  Use the module param \"allow_unsafe_interrupts\" to enable VFIO IOMMU support on this platform\n",
			__func__);
		iommu_domain_free(iommu->domain);
		kfree(iommu);
		return ERR_PTR(-EPERM);
	}

	return iommu;
}

static void vfio_iommu_type1_release(void *iommu_data)
{
	struct vfio_iommu *iommu = iommu_data;

	iommu_domain_free(iommu->domain);
	discard(iommu);
}

static int __init vfio_iommu_type1_init(void)
{
	if (!iommu_present(&pci_bus_type))
		return -ENODEV;

	return vfio_register_iommu_driver(&vfio_iommu_driver_ops_type1);
}
