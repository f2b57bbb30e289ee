// SPDX-License-Identifier: GPL-2.0
/* Reading and writing at and across every edge of the regions. */
#define _GNU_SOURCE
#include "suites.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/uio.h>
#include <unistd.h>

#include "device.h"
#include "memory.h"
#include "readable.h"

/* As much as user space has from there, which the kernel demands. */
#define LOW 0x10000000
#define HUGE 0x60000000

/* Where to read, from the start or the end of the region, and what comes. */
struct place {
	long long at;
	bool from_end;
	size_t count;
	long want;
};

static bool check_place(struct session *session,
			const struct vfio_region_info *region)
{
	const struct place *place = session->with;
	__u64 offset = region->offset + place->at +
		       (place->from_end ? region->size : 0);
	unsigned char bytes[64];
	bool good;

	poison(bytes, sizeof(bytes));
	good = same("read", device_read(session->device, bytes, place->count,
					offset), place->want);

	return good & sure("nothing is written behind",
			   place->want < 0 ?
			   poisoned(bytes, sizeof(bytes)) :
			   poisoned(bytes + place->want,
				    sizeof(bytes) - place->want));
}

static enum result at_place(struct session *session)
{
	return with_region(session, check_place);
}

/* The bytes of a part are those of the whole. */
static bool parts_agree(struct session *session, __u64 start, size_t step)
{
	unsigned char whole[16], part[16];
	size_t at, count;
	bool good = same("whole", device_read(session->device, whole, 16,
					      start), 16);

	for (at = 0; good && at < 8; at += step)
		for (count = step; count <= 8; count += step)
			good &= device_read(session->device, part, count,
					    start + at) == (ssize_t)count &&
				!memcmp(part, whole + at, count);

	return sure("parts agree", good);
}

/* Registers may answer narrow accesses in their own way, but not the first. */
static bool check_crooked(struct session *session,
			  const struct vfio_region_info *region)
{
	return parts_agree(session, region->offset, 1) &
	       parts_agree(session, region->offset + region->size - 16, 4);
}

static enum result crooked(struct session *session)
{
	return with_region(session, check_crooked);
}

/* A count beyond everything ends with the region, and so do the bytes. */
static bool check_huge(struct session *session,
		       const struct vfio_region_info *region)
{
	const __u64 start = region->offset + region->size - 16;
	unsigned char *page = mmap((void *)LOW, PAGE, PROT_READ | PROT_WRITE,
				   MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1,
				   0);
	bool good;

	if (page == MAP_FAILED)
		return false;

	good = same("read", device_read(session->device, page + PAGE - 16,
					HUGE, start), 16);
	munmap(page, PAGE);

	return good;
}

static enum result huge_count(struct session *session)
{
	return with_region(session, check_huge);
}

static bool check_no_region(struct session *session,
			    const struct vfio_region_info *region)
{
	const __u32 count = session->expected->num_regions;
	static const int shifts[] = { 24, 28, 32, 40 };
	struct vfio_region_info last;
	unsigned char byte;
	bool good = true;
	size_t i;

	(void)region;
	if (region_info(session->device, count - 1, &last))
		return false;

	/* Whatever the driver's windows are: the last may not be the next. */
	for (i = 0; i < ARRAY_SIZE(shifts); i++)
		good &= same("behind the last region",
			     device_read(session->device, &byte, 1,
					 last.offset +
					 ((__u64)count << shifts[i]) +
					 last.size), -EINVAL);

	return good;
}

static enum result no_region(struct session *session)
{
	return with_region(session, check_no_region);
}

static bool check_offsets(struct session *session,
			  const struct vfio_region_info *region)
{
	static const __u64 offsets[] = {
		1ULL << 44, 1ULL << 56, 1ULL << 62, LLONG_MAX - 8, LLONG_MAX,
	};
	unsigned char byte;
	bool good = true;
	size_t i;

	(void)region;
	for (i = 0; i < ARRAY_SIZE(offsets); i++)
		good &= refused("far behind", device_read(session->device,
							  &byte, 1,
							  offsets[i]));
	good &= refused("negative", device_read(session->device, &byte, 1,
						~0ULL));

	return good;
}

static enum result huge_offsets(struct session *session)
{
	return with_region(session, check_offsets);
}

static bool check_pointers(struct session *session,
			   const struct vfio_region_info *region)
{
	return same("null", device_read(session->device, NULL, 4,
					region->offset), -EFAULT) &
	       same("kernel", device_read(session->device, KERNEL_POINTER, 4,
					  region->offset), -EFAULT);
}

static enum result bad_pointers(struct session *session)
{
	return with_region(session, check_pointers);
}

/* Memory ends in the middle: what came is counted, or all is refused. */
static bool check_cut(struct session *session,
		      const struct vfio_region_info *region)
{
	unsigned char *page = guarded_page();
	ssize_t got;

	if (!page)
		return false;

	got = device_read(session->device, page + PAGE - 8, 16,
			  region->offset);
	guarded_free(page);

	return same("read", got, 8);
}

static enum result memory_ends(struct session *session)
{
	return with_region(session, check_cut);
}

static bool check_read_only(struct session *session,
			    const struct vfio_region_info *region)
{
	unsigned char *page = guarded_page();
	bool good;

	if (!page)
		return false;

	mprotect(page, PAGE, PROT_READ);
	good = same("read", device_read(session->device, page, 4,
					region->offset), -EFAULT);
	good &= sure("is as before", poisoned(page, PAGE));
	guarded_free(page);

	return good;
}

static enum result read_only_memory(struct session *session)
{
	return with_region(session, check_read_only);
}

static bool check_vector(struct session *session,
			 const struct vfio_region_info *region)
{
	const __u64 start = region->offset + region->size - 16;
	unsigned char whole[12], parts[12];
	struct iovec vector[] = { { parts, 4 }, { parts + 4, 8 } };

	return same("whole", device_read(session->device, whole, 12, start),
		    12) &&
	       same("parts", preadv64(session->device, vector, 2, start), 12) &&
	       same("difference", memcmp(whole, parts, 12), 0);
}

static enum result vector(struct session *session)
{
	return with_region(session, check_vector);
}

/* The whole first region by read(), which stands behind it then. */
static bool check_position(struct session *session,
			   const struct vfio_region_info *region)
{
	unsigned char *all;
	int fd = vfio_open_device(session);
	bool good;
	int byte;

	if (fd < 0 || region->offset)
		return sure("device", fd >= 0);

	all = malloc(region->size);
	if (!all)
		return false;

	good = same("all", read(fd, all, region->size), region->size);
	good &= same("behind", read(fd, &byte, 1), -1) &&
		same("errno", errno, EINVAL);
	free(all);
	close(fd);

	return good;
}

static enum result position(struct session *session)
{
	return with_region(session, check_position);
}

#define START(at, count, want) (&(const struct place){ at, false, count, want })
#define FROM_END(at, count, want) \
	(&(const struct place){ at, true, count, want })

static const struct test tests[] = {
	{ "1 byte", at_place, START(0, 1, 1) },
	{ "2 bytes", at_place, START(0, 2, 2) },
	{ "4 bytes", at_place, START(0, 4, 4) },
	{ "8 bytes", at_place, START(0, 8, 8) },
	{ "3 bytes", at_place, START(0, 3, 3) },
	{ "7 bytes from an odd place", at_place, START(1, 7, 7) },
	{ "no bytes", at_place, START(0, 0, 0) },
	{ "last byte", at_place, FROM_END(-1, 1, 1) },
	{ "last word", at_place, FROM_END(-4, 4, 4) },
	{ "across the end", at_place, FROM_END(-4, 32, 4) },
	{ "across the end from an odd place", at_place, FROM_END(-3, 32, 3) },
	{ "one behind", at_place, FROM_END(0, 1, -EINVAL) },
	{ "a word behind", at_place, FROM_END(4, 4, -EINVAL) },
	{ "one before", at_place, START(-1, 1, -EINVAL) },
	{ "all widths fetch the same", crooked },
	{ "a count beyond everything", huge_count },
	{ "behind the last region", no_region },
	{ "offsets beyond everything", huge_offsets },
	{ "bad pointers", bad_pointers },
	{ "memory that ends", memory_ends },
	{ "read-only memory", read_only_memory },
	{ "vector", vector },
	{ "position of the file", position },
};

void run_regions_suite(struct session *session)
{
	run_tests("regions", tests, ARRAY_SIZE(tests), session);
}
