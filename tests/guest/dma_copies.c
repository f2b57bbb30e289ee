// SPDX-License-Identifier: GPL-2.0
/* DMA to where it is allowed: it arrives there, and nowhere else. */
#include "suites.h"

#include <string.h>

#include "child.h"
#include "dma.h"
#include "physical.h"

#define LAST_PAGE 0xfffff000U

#define MANY 128
#define SCATTERED 64
#define MIB 0x100000U

static bool arrives(struct dma *dma, uint32_t to, unsigned int number)
{
	return dma_copies(dma, to, FROM, PAGE) &&
	       sure("is copied", patterned(dma_page(dma, number), PAGE,
					   SEED)) &
	       dma_only(dma, number, PAGE);
}

static bool one_page(struct dma *dma)
{
	const uint64_t physical = physical_address(dma_page(dma, 3));

	return sure("is elsewhere", physical && physical != TO) &&
	       dma_map(dma, TO, 3) && arrives(dma, TO, 3) &&
	       same("interrupts", dma->signals, 1);
}

/* Any size, from and to anywhere in the page. */
static bool odd_bytes(struct dma *dma)
{
	const unsigned int at = 37, size = 1021;
	unsigned char *page = dma_page(dma, 3);
	unsigned int i;
	bool good = dma_map(dma, TO, 3) &&
		    dma_copies(dma, TO + at + 1024, FROM + 1024, size);

	for (i = 0; good && i < size; i++)
		good = same("byte", page[at + 1024 + i],
			    dma->memory[1024 + i]);

	return good && sure("nothing before", poisoned(page, at + 1024)) &
		       sure("nothing behind",
			    poisoned(page + at + 1024 + size,
				     PAGE - at - 1024 - size));
}

static bool last_page(struct dma *dma)
{
	return dma_map(dma, LAST_PAGE, 3) && arrives(dma, LAST_PAGE, 3);
}

/* Program, source and target: all at the start. */
static bool address_zero(struct dma *dma)
{
	const int container = dma->session.container;
	struct program program = { .code = dma->code };

	program_copy(&program, 2 * PAGE, PAGE, PAGE);
	program_done(&program, 0);

	return same("program", iova_map(container, 0, dma->code, PAGE,
					READABLE), 0) &&
	       same("source", iova_map(container, PAGE, dma->memory, PAGE,
				       READABLE), 0) &&
	       dma_map(dma, 2 * PAGE, 3) && dma_start(dma, 0, 0) &&
	       same("copy", dma_wait(dma, 0), DMA_DONE) &&
	       sure("is copied", patterned(dma_page(dma, 3), PAGE, SEED)) &&
	       dma_only(dma, 3, PAGE) && dma_unmap(dma, 0, PAGE) &&
	       dma_map(dma, 0, 5) && dma_copies(dma, 0, FROM, PAGE) &&
	       sure("to 0", patterned(dma_page(dma, 5), PAGE, SEED));
}

static unsigned int shuffled(unsigned int number)
{
	return number * 37 % SCATTERED;
}

/* Pages of a program in any order are one area for the device. */
static bool map_scattered(struct dma *dma, unsigned char *pages)
{
	const int container = dma->session.container;
	unsigned int i;
	bool good = true;

	for (i = 0; good && i < SCATTERED; i++) {
		unsigned char *from = pages + 2 * shuffled(i) * PAGE;

		pattern(from, PAGE, i);
		good = same("source", iova_map(container, FROM + MIB + i * PAGE,
					       from, PAGE, READABLE), 0) &&
		       same("target", iova_map(container, TO + i * PAGE,
					       from + PAGE, PAGE, BOTH_WAYS),
			    0);
	}

	return good;
}

static bool scattered(struct dma *dma)
{
	unsigned char *pages = shared_pages(2 * SCATTERED);
	unsigned int i;
	bool good = pages && map_scattered(dma, pages) &&
		    dma_copies(dma, TO, FROM + MIB, SCATTERED * PAGE);

	for (i = 0; good && i < SCATTERED; i++)
		good = sure("page", patterned(pages + 2 * shuffled(i) * PAGE +
					      PAGE, PAGE, i));
	good = good && dma_only(dma, 0, 0);
	shared_free(pages, 2 * SCATTERED);

	return good;
}

/* Mappings far apart: a second level table or more for each few of them. */
static uint32_t far(unsigned int number)
{
	return 0x08000000 + number * (MIB + 7 * PAGE);
}

static bool many_on(struct dma *dma, unsigned char *pages)
{
	struct program *program = dma_program(dma);
	unsigned int i;
	bool good = true;

	for (i = 0; good && i < MANY; i++) {
		good = same("map", iova_map(dma->session.container, far(i),
					    pages + i * PAGE, PAGE, BOTH_WAYS),
			    0);
		program_copy(program, far(i) + PAGE - BURST, FROM + i * BURST,
			     BURST);
	}
	program_done(program, 0);
	good = good && same("copies", dma_run(dma), DMA_DONE);

	for (i = 0; good && i < MANY; i++)
		good = sure("before it", poisoned(pages + i * PAGE,
						  PAGE - BURST)) &&
		       sure("is copied", !memcmp(pages + (i + 1) * PAGE - BURST,
						 dma->memory + i * BURST,
						 BURST));

	return good;
}

static bool many(struct dma *dma)
{
	unsigned char *pages = shared_pages(MANY);
	bool good = pages && many_on(dma, pages);

	shared_free(pages, MANY);

	return good;
}

/* Where the table has larger entries for pages that lie together, it uses them. */
static uint32_t aligned_like(const unsigned char *memory, uint32_t base)
{
	return base + (physical_address(memory) & (MIB - 1));
}

static bool sized_on(struct dma *dma, unsigned char *from, unsigned char *to,
		     uint32_t size)
{
	const int container = dma->session.container;
	const uint32_t from_iova = aligned_like(from, 0xe0000000);
	const uint32_t to_iova = aligned_like(to + PAGE, 0xe8000000);
	bool good;

	pattern(from, size, 9);
	good = same("source", iova_map(container, from_iova, from, size,
				       READABLE), 0) &&
	       same("target", iova_map(container, to_iova, to + PAGE, size,
				       BOTH_WAYS), 0) &&
	       dma_copies(dma, to_iova, from_iova, size) &&
	       sure("is copied", patterned(to + PAGE, size, 9)) &&
	       sure("nothing before", poisoned(to, PAGE)) &&
	       sure("nothing behind", poisoned(to + PAGE + size, PAGE)) &&
	       dma_unmap(dma, to_iova, size) &&
	       dma_fails(dma, to_iova, FROM, PL330_WRITE_FAULT) &&
	       dma_fails(dma, to_iova + size - PAGE, FROM, PL330_WRITE_FAULT);

	return good && sure("still there", patterned(to + PAGE, size, 9));
}

static bool sized(struct dma *dma)
{
	const uint32_t size = dma_with(dma), pages = size / PAGE;
	unsigned char *from = shared_pages(pages);
	unsigned char *to = shared_pages(pages + 2);
	bool good = from && to && sized_on(dma, from, to, size);

	shared_free(from, pages);
	shared_free(to, pages + 2);

	return good;
}

static bool round_trips(struct dma *dma)
{
	struct program *program = dma_program(dma);
	bool good = true;
	int i;

	program_done(program, 0);
	for (i = 1; good && i <= 200; i++)
		good = same("program", dma_run(dma), DMA_DONE) &&
		       same("interrupts", dma->signals, i);

	return good;
}

static bool all_channels(struct dma *dma)
{
	unsigned int i, start[PL330_CHANNELS];
	struct program *program = dma_program(dma);
	bool good = true;

	for (i = 0; i < PL330_CHANNELS; i++) {
		start[i] = program->length;
		program_copy(program, TO + i * PAGE, FROM, PAGE);
		program_done(program, i);
		good &= dma_map(dma, TO + i * PAGE, i + 1);
	}
	for (i = 0; good && i < PL330_CHANNELS; i++)
		good = dma_start(dma, i, CODE + start[i]);
	for (i = 0; good && i < PL330_CHANNELS; i++)
		good = same("channel", dma_wait(dma, i), DMA_DONE) &&
		       sure("is copied", patterned(dma_page(dma, i + 1), PAGE,
						   SEED));

	return good && dma_only(dma, 1, PL330_CHANNELS * PAGE);
}

/* Type 1 takes it; that it cannot be read is more than the hardware can do. */
static bool write_only(struct dma *dma)
{
	return same("map", iova_map(dma->session.container, TO,
				    dma_page(dma, 3), PAGE, WRITABLE), 0) &&
	       arrives(dma, TO, 3);
}

static int nothing(struct session *session)
{
	(void)session;

	return 0;
}

/* Those who are forked come and go; DMA is with the memory that was mapped. */
static bool forks(struct dma *dma)
{
	pid_t child = child_start(nothing, &dma->session);
	bool good = dma_map(dma, TO, 3) && arrives(dma, TO, 3);

	return same("child", child_wait(child, LONG_WAIT), 0) && good &&
	       dma_map(dma, TO + PAGE, 4) &&
	       dma_copies(dma, TO + PAGE, FROM, PAGE) &&
	       dma_only(dma, 3, 2 * PAGE);
}

static const struct test tests[] = {
	{ "a page, with its interrupt", dma_test, DMA_CHECK(one_page) },
	{ "two hundred interrupts", dma_test, DMA_CHECK(round_trips) },
	{ "bytes at odd addresses", dma_test, DMA_CHECK(odd_bytes) },
	{ "at IOVA 0", dma_test, DMA_CHECK(address_zero) },
	{ "to the last page of IOVAs", dma_test, DMA_CHECK(last_page) },
	{ "scattered pages", dma_test, DMA_CHECK(scattered) },
	{ "128 mappings", dma_test, DMA_CHECK(many) },
	{ "64 KiB", dma_test, DMA_CHECK(sized, 0x10000) },
	{ "1 MiB", dma_test, DMA_CHECK(sized, MIB) },
	{ "2 MiB and 68 KiB", dma_test, DMA_CHECK(sized, 2 * MIB + 0x11000) },
	{ "all channels at once", dma_test, DMA_CHECK(all_channels) },
	{ "to a mapping for writing only", dma_test, DMA_CHECK(write_only) },
	{ "while processes are forked", dma_test, DMA_CHECK(forks) },
};

void run_dma_copies_suite(struct session *session)
{
	run_tests("dma copies", tests, ARRAY_SIZE(tests), session);
}
