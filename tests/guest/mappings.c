// SPDX-License-Identifier: GPL-2.0
/* Mapping regions at and across every edge. */
#define _GNU_SOURCE
#include "suites.h"

#include <errno.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "device.h"
#include "mappable.h"

#define RW (PROT_READ | PROT_WRITE)

/* How a mapping is asked for: pages from the start or the end of the region. */
struct attempt {
	long long at;
	bool from_end;
	size_t length;		/* 0: that of the region */
	int protection;
	int flags;
	bool works;
};

static enum result attempt(struct session *session)
{
	const struct attempt *attempt = session->with;
	struct vfio_region_info region;
	size_t length;
	void *got;
	int error;

	if (!mappable(session, &region))
		return SKIP;

	length = attempt->length ? attempt->length : region.size;
	got = device_map(session->device, length, attempt->protection,
			 attempt->flags, region.offset + attempt->at +
			 (attempt->from_end ? region.size : 0));
	error = errno;
	if (got != MAP_FAILED)
		munmap(got, length);
	else if (attempt->works)
		same("errno", error, 0);

	return verdict((got != MAP_FAILED) == attempt->works);
}

/* Straight to the kernel, which counts in pages: far more than 32 bits. */
static enum result page_offsets(struct session *session)
{
	static const unsigned long pages[] = {
		0x40000, 0x1000000, 0x10000000, 0x7fffffff, 0x80000000,
		0xfffffffe, 0xffffffff,
	};
	bool good = true;
	size_t i;

	for (i = 0; i < ARRAY_SIZE(pages); i++)
		good &= sure("cannot be mapped",
			     syscall(SYS_mmap2, NULL, 2 * PAGE, PROT_READ,
				     MAP_SHARED, session->device, pages[i]) ==
			     -1);

	return verdict(good);
}

static bool unmapped(struct session *session, unsigned int index)
{
	struct vfio_region_info region;

	if (region_info(session->device, index, &region))
		return false;
	if (region.flags & VFIO_REGION_INFO_FLAG_MMAP)
		return true;

	return sure("cannot be mapped",
		    device_map(session->device, PAGE, PROT_READ, MAP_SHARED,
			       region.offset) == MAP_FAILED);
}

static enum result unless_promised(struct session *session)
{
	bool good = true;
	unsigned int i;

	for (i = 0; i < session->expected->num_regions; i++)
		good &= unmapped(session, i);

	return verdict(good);
}

/* Programs without large files pass what 32 bits hold, with a sign. */
static enum result small_offsets(struct session *session)
{
	struct vfio_region_info region;
	bool good = true;
	unsigned int i;

	for (i = 0; i < session->expected->num_regions; i++)
		good &= !region_info(session->device, i, &region) &&
			sure("31 bits hold the region",
			     region.offset + region.size <= 1ULL << 31);

	return verdict(good);
}

#define START(at, length, protection, flags, works) \
	(&(const struct attempt){ at, false, length, protection, flags, works })
#define FROM_END(at, length, works) \
	(&(const struct attempt){ at, true, length, PROT_READ, MAP_SHARED, \
				  works })

static const struct test tests[] = {
	{ "whole", attempt, START(0, 0, RW, MAP_SHARED, true) },
	{ "first page", attempt, START(0, PAGE, RW, MAP_SHARED, true) },
	{ "last page", attempt, FROM_END(-PAGE, PAGE, true) },
	{ "part of a page", attempt, START(0, 1, RW, MAP_SHARED, true) },
	{ "no access", attempt, START(0, PAGE, PROT_NONE, MAP_SHARED, true) },
	{ "reading", attempt, START(0, PAGE, PROT_READ, MAP_SHARED, true) },
	{ "writing", attempt, START(0, PAGE, PROT_WRITE, MAP_SHARED, true) },
	{ "populated", attempt,
	  START(0, PAGE, RW, MAP_SHARED | MAP_POPULATE, true) },
	{ "locked", attempt, START(0, PAGE, RW, MAP_SHARED | MAP_LOCKED, true) },
	{ "private", attempt, START(0, PAGE, RW, MAP_PRIVATE, false) },
	{ "private, reading", attempt,
	  START(0, PAGE, PROT_READ, MAP_PRIVATE, false) },
	{ "neither shared nor private", attempt,
	  START(0, PAGE, PROT_READ, 0, false) },
	{ "across the end", attempt, FROM_END(-PAGE, 2 * PAGE, false) },
	{ "a byte across the end", attempt, FROM_END(-PAGE, PAGE + 1, false) },
	{ "behind", attempt, FROM_END(0, PAGE, false) },
	{ "far behind", attempt, FROM_END(1 << 20, PAGE, false) },
	{ "before", attempt, START(-PAGE, PAGE, PROT_READ, MAP_SHARED, false) },
	{ "from before", attempt,
	  START(-PAGE, 2 * PAGE, PROT_READ, MAP_SHARED, false) },
	{ "in mid-page", attempt, START(1, PAGE, PROT_READ, MAP_SHARED, false) },
	{ "half a page in", attempt,
	  START(PAGE / 2, PAGE, PROT_READ, MAP_SHARED, false) },
	{ "huge length", attempt,
	  START(0, 0x70000000, PROT_READ, MAP_SHARED, false) },
	{ "length of everything", attempt,
	  START(0, -PAGE, PROT_READ, MAP_SHARED, false) },
	{ "page offsets beyond everything", page_offsets },
	{ "not promised, not possible", unless_promised },
	{ "offsets for small programs", small_offsets },
};

void run_mappings_suite(struct session *session)
{
	run_tests("mappings", tests, ARRAY_SIZE(tests), session);
}
