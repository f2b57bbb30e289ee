// SPDX-License-Identifier: GPL-2.0
/*
 * Regions that differ from others: those that are read-only, and those of
 * which only parts can be mapped. Reads touch the first word of a page only.
 */
#define _GNU_SOURCE
#include "suites.h"

#include <errno.h>
#include <linux/vfio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define PAGE 4096

/* Room for a region and its capability. */
union answer {
	struct vfio_region_info info;
	unsigned char bytes[512];
};

static bool ask(struct session *session, unsigned int index, __u32 room,
		union answer *answer)
{
	memset(answer, 0, sizeof(*answer));
	answer->info.argsz = room;
	answer->info.index = index;

	return same("region", vfio_ioctl(session->device,
					 VFIO_DEVICE_GET_REGION_INFO,
					 &answer->info), 0);
}

static bool is_sparse(const struct expected_region *region)
{
	return region->num_areas;
}

static bool is_read_only(const struct expected_region *region)
{
	return (region->flags & VFIO_REGION_INFO_FLAG_READ) &&
	       !(region->flags & VFIO_REGION_INFO_FLAG_WRITE);
}

static bool is_mapped_read_only(const struct expected_region *region)
{
	return is_read_only(region) && !is_sparse(region) &&
	       (region->flags & VFIO_REGION_INFO_FLAG_MMAP);
}

/* Skips where no region is of a kind. */
static enum result each(struct session *session,
			bool (*kind)(const struct expected_region *),
			bool (*check)(struct session *, unsigned int,
				      const struct expected_region *))
{
	const struct expected_device *device = session->expected;
	enum result result = SKIP;
	unsigned int i;

	for (i = 0; i < device->num_regions; i++) {
		if (!kind(&device->regions[i]))
			continue;
		if (result == SKIP)
			result = PASS;
		if (!check(session, i, &device->regions[i]))
			result = FAIL;
	}

	return result;
}

/* Without room for the capability the answer says how much it takes. */
static bool tells_room(struct session *session, unsigned int index,
		       const struct expected_region *region)
{
	const __u32 need = sizeof(struct vfio_region_info) +
			   sizeof(struct vfio_region_info_cap_sparse_mmap) +
			   region->num_areas *
			   sizeof(struct vfio_region_sparse_mmap_area);
	union answer answer;
	bool good;

	good = ask(session, index, sizeof(answer.info), &answer);
	good &= same("room", answer.info.argsz, need);
	good &= same("offset", answer.info.cap_offset, 0);
	good &= ask(session, index, need - 1, &answer);
	good &= same("room", answer.info.argsz, need);
	good &= same("offset", answer.info.cap_offset, 0);

	return good;
}

static bool tells_areas(struct session *session, unsigned int index,
			const struct expected_region *region)
{
	struct vfio_region_info_cap_sparse_mmap *sparse;
	union answer answer;
	unsigned int i;
	bool good;

	if (!ask(session, index, sizeof(answer), &answer) ||
	    !same("offset", answer.info.cap_offset, sizeof(answer.info)))
		return false;

	sparse = (void *)(answer.bytes + sizeof(answer.info));
	good = same("capability", sparse->header.id,
		    VFIO_REGION_INFO_CAP_SPARSE_MMAP);
	good &= same("version", sparse->header.version, 1);
	good &= same("next", sparse->header.next, 0);
	good &= same("reserved", sparse->reserved, 0);
	if (!same("areas", sparse->nr_areas, region->num_areas))
		return false;

	for (i = 0; i < region->num_areas; i++) {
		good &= same("area offset", sparse->areas[i].offset,
			     region->areas[i].offset);
		good &= same("area size", sparse->areas[i].size,
			     region->areas[i].size);
	}

	return good;
}

static bool in_area(const struct expected_region *region, __u64 at)
{
	unsigned int i;

	for (i = 0; i < region->num_areas; i++)
		if (at >= region->areas[i].offset &&
		    at - region->areas[i].offset < region->areas[i].size)
			return true;

	return false;
}

/* 0 or a negative errno */
static int try_map(struct session *session, int protection, size_t length,
		   __u64 offset)
{
	void *got = mmap64(NULL, length, protection, MAP_SHARED,
			   session->device, offset);

	if (got == MAP_FAILED)
		return -errno;

	munmap(got, length);
	return 0;
}

/* Every page is mapped or refused, and none in company of a refused one. */
static bool maps_areas(struct session *session, unsigned int index,
		       const struct expected_region *region)
{
	union answer answer;
	__u64 offset, at;
	bool good = true;

	if (!ask(session, index, sizeof(answer.info), &answer))
		return false;

	offset = answer.info.offset;
	for (at = 0; at < region->size; at += PAGE)
		good &= same("page", try_map(session, PROT_READ, PAGE,
					     offset + at),
			     in_area(region, at) ? 0 : -EINVAL);
	for (at = 0; at + PAGE < region->size; at += PAGE)
		if (in_area(region, at) != in_area(region, at + PAGE))
			good &= same("two pages",
				     try_map(session, PROT_READ, 2 * PAGE,
					     offset + at), -EINVAL);

	return good;
}

/* What cannot be mapped can be read all the same. */
static bool reads_trapped(struct session *session, unsigned int index,
			  const struct expected_region *region)
{
	union answer answer;
	bool good = true;
	__u32 word;
	__u64 at;

	if (!ask(session, index, sizeof(answer.info), &answer))
		return false;

	for (at = 0; at < region->size; at += PAGE)
		if (!in_area(region, at))
			good &= same("read",
				     pread64(session->device, &word,
					     sizeof(word),
					     answer.info.offset + at),
				     sizeof(word));

	return good;
}

static bool is_not_written(struct session *session, unsigned int index,
			   const struct expected_region *region)
{
	union answer answer;
	__u32 word = 0;
	ssize_t got;

	if (!ask(session, index, sizeof(answer.info), &answer))
		return false;

	got = pwrite64(session->device, &word, sizeof(word),
		       answer.info.offset + region->size - sizeof(word));

	return same("write", got < 0 ? -errno : got, -EINVAL);
}

static bool is_not_made_writable(struct session *session, unsigned int index,
				 const struct expected_region *region)
{
	union answer answer;
	void *page;
	bool good;

	(void)region;
	if (!ask(session, index, sizeof(answer.info), &answer))
		return false;

	good = same("writable", try_map(session, PROT_READ | PROT_WRITE, PAGE,
					answer.info.offset), -EINVAL);
	page = mmap64(NULL, PAGE, PROT_READ, MAP_SHARED, session->device,
		      answer.info.offset);
	if (!sure("readable", page != MAP_FAILED))
		return false;

	good &= same("made writable",
		     mprotect(page, PAGE, PROT_READ | PROT_WRITE) ? -errno : 0,
		     -EACCES);
	good &= same("made unreadable", mprotect(page, PAGE, PROT_NONE), 0);
	good &= same("made readable", mprotect(page, PAGE, PROT_READ), 0);
	munmap(page, PAGE);

	return good;
}

static enum result room(struct session *session)
{
	return each(session, is_sparse, tells_room);
}

static enum result areas(struct session *session)
{
	return each(session, is_sparse, tells_areas);
}

static enum result pages(struct session *session)
{
	return each(session, is_sparse, maps_areas);
}

static enum result trapped(struct session *session)
{
	return each(session, is_sparse, reads_trapped);
}

static enum result unwritten(struct session *session)
{
	return each(session, is_read_only, is_not_written);
}

static enum result unwritable(struct session *session)
{
	return each(session, is_mapped_read_only, is_not_made_writable);
}

static const struct test tests[] = {
	{ "areas, room", room },
	{ "areas", areas },
	{ "areas, pages", pages },
	{ "areas, trapped registers", trapped },
	{ "read-only, write", unwritten },
	{ "read-only, mapping", unwritable },
};

void run_quirks_suite(struct session *session)
{
	run_tests("quirks", tests, ARRAY_SIZE(tests), session);
}
