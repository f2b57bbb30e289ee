// SPDX-License-Identifier: GPL-2.0
#include "readable.h"

#include "device.h"

static bool readable(struct session *session, struct vfio_region_info *region)
{
	unsigned int i;

	for (i = 0; i < session->expected->num_regions; i++)
		if (!region_info(session->device, i, region) &&
		    region->flags & VFIO_REGION_INFO_FLAG_READ && region->size >= 16)
			return true;

	return false;
}

enum result with_region(struct session *session,
			bool (*check)(struct session *session,
				      const struct vfio_region_info *region))
{
	struct vfio_region_info region;

	return readable(session, &region) ? verdict(check(session, &region)) :
					    SKIP;
}
