// SPDX-License-Identifier: GPL-2.0
#include "iova.h"

#include "session.h"

int iova_map(int container, __u64 iova, const void *memory, __u64 size,
	     __u32 flags)
{
	struct vfio_iommu_type1_dma_map request = {
		.argsz = sizeof(request),
		.flags = flags,
		.vaddr = (__u64)(unsigned long)memory,
		.iova = iova,
		.size = size,
	};

	return vfio_ioctl(container, VFIO_IOMMU_MAP_DMA, &request);
}

long long iova_unmap(int container, __u64 iova, __u64 size)
{
	struct vfio_iommu_type1_dma_unmap request = {
		.argsz = sizeof(request),
		.iova = iova,
		.size = size,
	};
	int got = vfio_ioctl(container, VFIO_IOMMU_UNMAP_DMA, &request);

	return got < 0 ? got : (long long)request.size;
}
