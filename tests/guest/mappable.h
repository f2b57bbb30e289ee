/* SPDX-License-Identifier: GPL-2.0 */
#ifndef MAPPABLE_H
#define MAPPABLE_H

#include <linux/vfio.h>

#include "session.h"

/* The first region that can be mapped as a whole, for reading and writing. */
bool mappable(struct session *session, struct vfio_region_info *region);

#endif
