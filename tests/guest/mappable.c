// SPDX-License-Identifier: GPL-2.0
#include "mappable.h"

#include "device.h"

bool mappable(struct session *session, struct vfio_region_info *region)
{
	unsigned int i;

	for (i = 0; i < session->expected->num_regions; i++)
		if (!region_info(session->device, i, region) &&
		    (region->flags & (VFIO_REGION_INFO_FLAG_MMAP |
				      VFIO_REGION_INFO_FLAG_CAPS)) ==
		    VFIO_REGION_INFO_FLAG_MMAP)
			return true;

	return false;
}
