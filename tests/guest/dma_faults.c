// SPDX-License-Identifier: GPL-2.0
/* DMA to where it is not allowed: fails, changes nothing, and is reported. */
#include "suites.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "child.h"
#include "dma.h"
#include "kernel_log.h"
#include "physical.h"

#define NOWHERE 0xd3000000U
#define MANY 200

/* What a kernel that limits its reports says of them in a second or two. */
#define FEW 40

/* A device that had a fault is as good as before. */
static bool still_works(struct dma *dma)
{
	return dma_map(dma, TO, 3) && dma_copies(dma, TO, FROM, PAGE) &&
	       sure("is copied", patterned(dma_page(dma, 3), PAGE, SEED)) &&
	       dma_only(dma, 3, PAGE);
}

static bool read_fails(struct dma *dma, uint32_t from)
{
	return dma_map(dma, TO + PAGE, 5) &&
	       dma_fails(dma, TO + PAGE, from, PL330_READ_FAULT) &&
	       dma_only(dma, 0, 0) && dma_unmap(dma, TO + PAGE, PAGE);
}

static bool write_fails(struct dma *dma, uint32_t to)
{
	return dma_fails(dma, to, FROM, PL330_WRITE_FAULT) &&
	       dma_only(dma, 0, 0);
}

static bool fetch_fails(struct dma *dma, uint32_t from)
{
	return dma_start(dma, 0, from) &&
	       same("program", dma_wait(dma, 0), DMA_FAULTED) &
	       same("fault", dma->fault & PL330_FETCH_FAULT,
		    PL330_FETCH_FAULT) &&
	       dma_only(dma, 0, 0);
}

static bool unmapped_read(struct dma *dma)
{
	return read_fails(dma, NOWHERE) && still_works(dma);
}

static bool unmapped_write(struct dma *dma)
{
	return write_fails(dma, NOWHERE) && still_works(dma);
}

static bool unmapped_program(struct dma *dma)
{
	return fetch_fails(dma, NOWHERE) && still_works(dma);
}

/*
 * The kernel has its limit over all faults: after many of them it is silent for
 * some seconds.
 */
static bool reported(struct dma *dma, uint32_t iova,
		     bool (*fails)(struct dma *dma, uint32_t iova))
{
	char address[16];
	int waited;

	snprintf(address, sizeof(address), "%#x", iova);
	for (waited = 0; waited < LONG_WAIT; waited += 1000) {
		if (!fails(dma, iova))
			return false;
		if (kernel_log_count(dma->log, "FAULT", address))
			return true;
		usleep(1000000);
	}

	return sure("the kernel reports the address", false);
}

static bool in_the_log(struct dma *dma)
{
	return reported(dma, NOWHERE + 0x10000, read_fails) &&
	       reported(dma, NOWHERE + 0x20000, write_fails) &&
	       reported(dma, NOWHERE + 0x30000, fetch_fails);
}

static bool own_memory(struct dma *dma)
{
	const uint64_t physical = physical_address(dma_page(dma, 7));

	return sure("is somewhere", physical) && read_fails(dma, physical) &&
	       write_fails(dma, physical) && still_works(dma);
}

static bool kernel(struct dma *dma)
{
	const uint64_t code = physical_start("Kernel code");
	const uint64_t ram = physical_start("System RAM");
	unsigned char before[BURST], after[BURST];
	bool looks = physical_read(ram, before, sizeof(before));

	if (!sure("is somewhere", code && ram) ||
	    !read_fails(dma, code & -PAGE) || !read_fails(dma, ram) ||
	    !write_fails(dma, ram) || !fetch_fails(dma, code))
		return false;

	return !looks ||
	       (sure("looks again", physical_read(ram, after, sizeof(after))) &&
		sure("is unharmed", !memcmp(before, after, sizeof(before))));
}

/* Pipes between the test and another process: where its page is, and the end. */
struct victim {
	int address[2];
	int end[2];
};

static struct victim victim;

static int is_a_victim(struct session *session)
{
	unsigned char *page = guarded_page();
	const uint64_t physical = page ? physical_address(page) : 0;
	char end;

	(void)session;
	close(victim.end[1]);
	if (write(victim.address[1], &physical, sizeof(physical)) < 0 ||
	    read(victim.end[0], &end, sizeof(end)) < 0)
		return 2;

	return !poisoned(page, PAGE);
}

static bool cannot_reach_victim(struct dma *dma)
{
	uint64_t physical = 0;

	return same("address", read(victim.address[0], &physical,
				    sizeof(physical)), sizeof(physical)) &&
	       sure("is somewhere", physical) && read_fails(dma, physical) &&
	       write_fails(dma, physical);
}

static bool other_process(struct dma *dma)
{
	pid_t child;
	bool good;

	if (pipe(victim.address) || pipe(victim.end))
		return false;

	child = child_start(is_a_victim, &dma->session);
	close(victim.address[1]);
	close(victim.end[0]);
	good = cannot_reach_victim(dma);
	close(victim.end[1]);
	close(victim.address[0]);

	return same("the other one is unharmed", child_wait(child, LONG_WAIT),
		    0) && good;
}

static bool read_only(struct dma *dma)
{
	return dma_map(dma, TO, 3) && dma_copies(dma, TO, FROM, PAGE) &&
	       write_fails(dma, FROM + PAGE) && dma_only(dma, 3, PAGE);
}

/* A translation that was in use is forgotten when its mapping goes. */
static bool unmapped_later(struct dma *dma)
{
	unsigned char *page = dma_page(dma, 3);

	if (!still_works(dma) || !dma_unmap(dma, TO, PAGE))
		return false;

	poison(page, PAGE);

	return write_fails(dma, TO) &&
	       read_fails(dma, TO);
}

static bool mapped_anew(struct dma *dma)
{
	if (!still_works(dma) || !dma_unmap(dma, TO, PAGE))
		return false;

	poison(dma_page(dma, 3), PAGE);

	return dma_map(dma, TO, 9) && dma_copies(dma, TO, FROM, PAGE) &&
	       sure("is copied", patterned(dma_page(dma, 9), PAGE, SEED)) &&
	       dma_only(dma, 9, PAGE);
}

/* Both ways: what may be written becomes what may be read only. */
static bool mapped_read_only(struct dma *dma)
{
	if (!still_works(dma) || !dma_unmap(dma, TO, PAGE))
		return false;

	poison(dma_page(dma, 3), PAGE);

	return same("map", iova_map(dma->session.container, TO,
				    dma_page(dma, 3), PAGE, READABLE), 0) &&
	       write_fails(dma, TO);
}

/* The mapping ends in the middle of the copy. */
static bool stops_at_the_end(struct dma *dma)
{
	const uint32_t to = TO + PAGE / 2;
	const unsigned char *page = dma_page(dma, 3);

	return dma_map(dma, TO, 3) &&
	       dma_fails(dma, to, FROM, PL330_WRITE_FAULT) &&
	       sure("nothing before", poisoned(page, PAGE / 2)) &
	       sure("up to the end", patterned(page + PAGE / 2, PAGE / 2,
					       SEED)) &
	       dma_only(dma, 3, PAGE);
}

static bool source_ends(struct dma *dma)
{
	const uint32_t from = FROM + SOURCE_PAGES * PAGE - PAGE / 2;
	const unsigned char *page = dma_page(dma, 3);

	return dma_map(dma, TO, 3) &&
	       dma_fails(dma, TO, from, PL330_READ_FAULT) &&
	       sure("nothing behind", poisoned(page + PAGE / 2, PAGE / 2)) &
	       dma_only(dma, 3, PAGE / 2);
}

static bool many(struct dma *dma)
{
	unsigned int reports;
	bool good = true;
	int i;

	for (i = 0; good && i < MANY; i++)
		good = write_fails(dma, NOWHERE + i * PAGE);
	reports = kernel_log_count(dma->log, "FAULT", "0xd3");

	return good && still_works(dma) &&
	       sure("the reports are limited", reports <= FEW);
}

static bool all_channels(struct dma *dma)
{
	unsigned int i;
	bool good = true;

	for (i = 0; good && i < PL330_CHANNELS; i++)
		good = dma_start(dma, i, NOWHERE + i * PAGE);
	for (i = 0; good && i < PL330_CHANNELS; i++)
		good = same("channel", dma_wait(dma, i), DMA_FAULTED);

	return good && dma_only(dma, 0, 0) && still_works(dma);
}

static const struct test tests[] = {
	{ "reported in the kernel log", dma_test, DMA_CHECK(in_the_log) },
	{ "read from an unmapped address", dma_test,
	  DMA_CHECK(unmapped_read) },
	{ "written to an unmapped address", dma_test,
	  DMA_CHECK(unmapped_write) },
	{ "program at an unmapped address", dma_test,
	  DMA_CHECK(unmapped_program) },
	{ "memory of the program that is not mapped", dma_test,
	  DMA_CHECK(own_memory) },
	{ "memory of another process", dma_test, DMA_CHECK(other_process) },
	{ "memory of the kernel", dma_test, DMA_CHECK(kernel) },
	{ "written to a mapping for reading only", dma_test,
	  DMA_CHECK(read_only) },
	{ "unmapped after use", dma_test, DMA_CHECK(unmapped_later) },
	{ "mapped to another page after use", dma_test,
	  DMA_CHECK(mapped_anew) },
	{ "mapped for reading only after use", dma_test,
	  DMA_CHECK(mapped_read_only) },
	{ "target ends in the middle", dma_test, DMA_CHECK(stops_at_the_end) },
	{ "source ends in the middle", dma_test, DMA_CHECK(source_ends) },
	{ "all channels at once", dma_test, DMA_CHECK(all_channels) },
	{ "two hundred in a row", dma_test, DMA_CHECK(many) },
};

void run_dma_faults_suite(struct session *session)
{
	run_tests("dma faults", tests, ARRAY_SIZE(tests), session);
}
