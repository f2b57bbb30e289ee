// SPDX-License-Identifier: GPL-2.0
/* Writing at and across the edges of regions, and what it changes. */
#include "suites.h"

#include <errno.h>
#include <string.h>

#include "device.h"
#include "memory.h"
#include "pl330.h"
#include "readable.h"

static bool check_no_write(struct session *session,
			   const struct vfio_region_info *region)
{
	const __u64 end = region->offset + region->size;
	unsigned char byte = 0;
	int fd = session->device;
	bool good = same("behind", device_write(fd, &byte, 1, end), -EINVAL);

	good &= same("nothing", device_write(fd, &byte, 0, region->offset),
		     region->flags & VFIO_REGION_INFO_FLAG_WRITE ? 0 : -EINVAL);
	good &= refused("far behind", device_write(fd, &byte, 1, 1ULL << 62));

	return good;
}

static enum result writes_outside(struct session *session)
{
	return with_region(session, check_no_write);
}

static bool check_write_pointers(struct session *session,
				 const struct vfio_region_info *region)
{
	const int want = region->flags & VFIO_REGION_INFO_FLAG_WRITE ?
			 -EFAULT : -EINVAL;

	/* one beyond user space does not even get to the driver */
	return same("null", device_write(session->device, NULL, 4,
					 region->offset), want) &
	       same("kernel", device_write(session->device, KERNEL_POINTER, 4,
					   region->offset), -EFAULT);
}

static enum result write_pointers(struct session *session)
{
	return with_region(session, check_write_pointers);
}

/* Only where a register is known that takes no harm. */
static enum result writes_identification(struct session *session)
{
	static const size_t widths[] = { 1, 2, 4, 8 };
	const __u64 end = pl330_offset(session) + PAGE;
	unsigned char before[8], after[8];
	bool good = true;
	size_t i;

	if (!pl330_is(session))
		return SKIP;

	good &= same("read", device_read(session->device, before, 8, end - 8),
		     8);
	for (i = 0; i < ARRAY_SIZE(widths); i++)
		good &= same("write", device_write(session->device, before,
						   widths[i], end - 8),
			     widths[i]);
	good &= same("across the end", device_write(session->device, before, 8,
						    end - 4), 4);
	good &= same("read", device_read(session->device, after, 8, end - 8),
		     8);

	return verdict(good & same("bytes", memcmp(before, after, 8), 0));
}

static enum result writes_take_effect(struct session *session)
{
	if (!pl330_is(session))
		return SKIP;

	return verdict(pl330_write(session, PL330_INTEN, 0x5) &&
		       same("enabled", pl330_read(session, PL330_INTEN), 0x5) &&
		       pl330_write(session, PL330_INTEN, 0) &&
		       same("disabled", pl330_read(session, PL330_INTEN), 0));
}

static const struct test tests[] = {
	{ "outside", writes_outside },
	{ "bad pointers", write_pointers },
	{ "read-only registers", writes_identification },
	{ "takes effect", writes_take_effect },
};

void run_writes_suite(struct session *session)
{
	run_tests("writes", tests, ARRAY_SIZE(tests), session);
}
