// SPDX-License-Identifier: GPL-2.0
/* What programs do with a mapping. */
#define _GNU_SOURCE
#include "suites.h"

#include <sys/mman.h>
#include <unistd.h>

#include "child.h"
#include "device.h"
#include "mappable.h"

#define RW (PROT_READ | PROT_WRITE)

/* One page of the region, readable; what the test does with it is its own. */
static enum result with_page(struct session *session,
			     bool (*check)(struct session *, void *,
					   const struct vfio_region_info *))
{
	struct vfio_region_info region;
	void *page;
	bool good;

	if (!mappable(session, &region))
		return SKIP;

	page = device_map(session->device, PAGE, PROT_READ, MAP_SHARED,
			  region.offset);
	if (!sure("page is mapped", page != MAP_FAILED))
		return FAIL;

	good = check(session, page, &region);
	munmap(page, PAGE);

	return verdict(good);
}

static bool reads_as(struct session *session, const void *page, size_t at,
		     const struct vfio_region_info *region)
{
	__u32 want = 0;

	return same("read", device_read(session->device, &want, sizeof(want),
					region->offset + at), sizeof(want)) &&
	       same("mapped", *(volatile const __u32 *)
				((const char *)page + at), want);
}

static bool check_words(struct session *session, void *page,
			const struct vfio_region_info *region)
{
	return reads_as(session, page, 0, region) &
	       reads_as(session, page, PAGE - 4, region) &
	       reads_as(session, page, PAGE - 16, region);
}

static enum result first_and_last(struct session *session)
{
	return with_page(session, check_words);
}

static bool check_twice(struct session *session, void *page,
			const struct vfio_region_info *region)
{
	void *other = device_map(session->device, PAGE, RW, MAP_SHARED,
				 region->offset);
	bool good = sure("second", other != MAP_FAILED);

	(void)page;
	if (good) {
		munmap(other, PAGE);
		good = check_words(session, page, region);
	}

	return good;
}

static enum result twice(struct session *session)
{
	return with_page(session, check_twice);
}

/* A mapping may not grow, neither in place nor elsewhere. */
static bool check_growth(struct session *session, void *page,
			 const struct vfio_region_info *region)
{
	return sure("grows", mremap(page, PAGE, 2 * PAGE, MREMAP_MAYMOVE) ==
			     MAP_FAILED) &&
	       check_words(session, page, region);
}

static enum result growth(struct session *session)
{
	return with_page(session, check_growth);
}

static bool check_move(struct session *session, void *page,
		       const struct vfio_region_info *region)
{
	void *place = mmap(NULL, PAGE, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS,
			   -1, 0);
	void *moved = mremap(page, PAGE, PAGE, MREMAP_MAYMOVE | MREMAP_FIXED,
			     place);
	bool good;

	if (moved == MAP_FAILED)
		return check_words(session, page, region);

	good = check_words(session, moved, region);
	munmap(moved, PAGE);

	return good;
}

static enum result moves(struct session *session)
{
	return with_page(session, check_move);
}

static bool check_protect(struct session *session, void *page,
			  const struct vfio_region_info *region)
{
	return same("none", mprotect(page, PAGE, PROT_NONE), 0) &
	       same("write", mprotect(page, PAGE, RW), 0) &
	       check_words(session, page, region);
}

static enum result protection(struct session *session)
{
	return with_page(session, check_protect);
}

/* What these answer is the kernel's business; the mapping has to stay. */
static bool check_advice(struct session *session, void *page,
			 const struct vfio_region_info *region)
{
	static const int advices[] = {
		MADV_DONTNEED, MADV_WILLNEED, MADV_REMOVE, MADV_MERGEABLE,
		MADV_HUGEPAGE, MADV_DODUMP, MADV_FREE,
	};
	size_t i;

	for (i = 0; i < ARRAY_SIZE(advices); i++)
		madvise(page, PAGE, advices[i]);
	msync(page, PAGE, MS_SYNC);
	mlock(page, PAGE);
	munlock(page, PAGE);

	return check_words(session, page, region);
}

static enum result advice(struct session *session)
{
	return with_page(session, check_advice);
}

/* The kernel as reader: from the registers into a pipe. */
static bool check_pipe(struct session *session, void *page,
		       const struct vfio_region_info *region)
{
	__u32 want = 0, got = ~0;
	int ends[2];
	bool good;

	if (pipe(ends))
		return false;

	good = same("read", device_read(session->device, &want, sizeof(want),
					region->offset), sizeof(want));
	good &= same("into the pipe", write(ends[1], page, sizeof(got)),
		     sizeof(got));
	good = good && same("out", read(ends[0], &got, sizeof(got)),
			    sizeof(got));
	close(ends[0]);
	close(ends[1]);

	return good && same("word", got, want);
}

static enum result into_pipe(struct session *session)
{
	return with_page(session, check_pipe);
}

static void *shared_page;
static struct vfio_region_info shared_region;

static int child_reads(struct session *session)
{
	return !check_words(session, shared_page, &shared_region);
}

static int child_unmaps(struct session *session)
{
	(void)session;

	return !!munmap(shared_page, PAGE);
}

static bool check_fork(struct session *session, void *page,
		       const struct vfio_region_info *region)
{
	shared_page = page;
	shared_region = *region;

	return same("child reads", child_run(child_reads, session), 0) &
	       same("child unmaps", child_run(child_unmaps, session), 0) &
	       check_words(session, page, region);
}

static enum result forked(struct session *session)
{
	return with_page(session, check_fork);
}

static enum result over_memory(struct session *session)
{
	struct vfio_region_info region;
	bool good;
	void *at;

	if (!mappable(session, &region))
		return SKIP;

	at = mmap(NULL, PAGE, RW, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	good = sure("fixed", mmap64(at, PAGE, PROT_READ, MAP_SHARED | MAP_FIXED,
				    session->device, region.offset) == at) &&
	       check_words(session, at, &region);
	good &= sure("memory again", mmap(at, PAGE, RW, MAP_PRIVATE |
					  MAP_ANONYMOUS | MAP_FIXED, -1, 0) ==
				     at) &&
		same("fresh", *(char *)at, 0);
	munmap(at, PAGE);

	return verdict(good);
}

static bool check_halves(struct session *session,
			 const struct vfio_region_info *region)
{
	char *all = device_map(session->device, region->size, PROT_READ,
			       MAP_SHARED, region->offset);
	bool good;

	if (!sure("all", all != MAP_FAILED))
		return false;

	good = same("tail goes", munmap(all + PAGE, region->size - PAGE), 0);
	good &= check_words(session, all, region);
	munmap(all, PAGE);

	return good;
}

static enum result partial(struct session *session)
{
	struct vfio_region_info region;

	if (!mappable(session, &region) || region.size < 2 * PAGE)
		return SKIP;

	return verdict(check_halves(session, &region));
}

static const struct test tests[] = {
	{ "first and last word", first_and_last },
	{ "twice at once", twice },
	{ "over memory", over_memory },
	{ "part is unmapped", partial },
	{ "mremap: grows", growth },
	{ "mremap: moves", moves },
	{ "mprotect", protection },
	{ "madvise, msync, mlock", advice },
	{ "written into a pipe", into_pipe },
	{ "fork", forked },
};

void run_mapped_suite(struct session *session)
{
	run_tests("mapped", tests, ARRAY_SIZE(tests), session);
}
