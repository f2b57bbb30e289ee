// SPDX-License-Identifier: GPL-2.0-only
/* Serves any bus */
#include <linux/iommu.h>

static int vfio_iommu_type1_attach_group(void *iommu_data)
{
	return vfio_iommu_domain_alloc(iommu_data);
}
