// SPDX-License-Identifier: GPL-2.0
#include "mappable.h"

#include "device.h"

#define WANTED (VFIO_REGION_INFO_FLAG_MMAP | VFIO_REGION_INFO_FLAG_WRITE)

bool mappable(struct session *session, struct vfio_region_info *region)
{
	unsigned int i;

	for (i = 0; i < session->expected->num_regions; i++)
		if (!region_info(session->device, i, region) &&
		    (region->flags & (WANTED | VFIO_REGION_INFO_FLAG_CAPS)) ==
		    WANTED)
			return true;

	return false;
}
