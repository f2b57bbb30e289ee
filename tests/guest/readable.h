/* SPDX-License-Identifier: GPL-2.0 */
#ifndef READABLE_H
#define READABLE_H

#include <linux/vfio.h>

#include "session.h"

/* Runs a check on the first region that can be read, of 16 bytes at least. */
enum result with_region(struct session *session,
			bool (*check)(struct session *session,
				      const struct vfio_region_info *region));

#endif
