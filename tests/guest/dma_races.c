// SPDX-License-Identifier: GPL-2.0
/* DMA while mappings come and go: none reaches a page that has gone. */
#include "suites.h"

#include "child.h"
#include "endless.h"

#define ROUNDS 20

/* When unmapping returns, the page belongs to the program. */
static bool unmapped(struct dma *dma, const struct endless *endless)
{
	return endless_start(endless, dma, 0) && endless_runs(endless) &&
	       dma_unmap(dma, endless->to_iova, PAGE) &&
	       endless_stopped(endless) &&
	       same("channel", dma_wait(dma, 0), DMA_FAULTED) &&
	       endless_map_target(endless, dma);
}

/* The same address again, for a page that is somebody else's. */
static bool moved(struct dma *dma, const struct endless *endless)
{
	return endless_start(endless, dma, 0) && endless_runs(endless) &&
	       dma_unmap(dma, endless->to_iova, PAGE) &&
	       dma_map(dma, endless->to_iova, 3) &&
	       endless_stopped(endless) && dma_only(dma, 3, sizeof(__u32)) &&
	       (dma_kill(dma, 0), dma_unmap(dma, endless->to_iova, PAGE)) &&
	       endless_map_target(endless, dma);
}

/* What is elsewhere does not matter here, and addresses are used once. */
static bool prepare(struct endless *endless, const struct dma *dma)
{
	const bool good = endless_prepare(endless);

	endless->from_iova = NOWHERE(dma);
	endless->to_iova = NOWHERE(dma) + PAGE;
	endless->code_iova = NOWHERE(dma) + 2 * PAGE;

	return good && endless_map(endless, dma);
}

static bool rounds(struct dma *dma,
		   bool (*round)(struct dma *dma,
				 const struct endless *endless))
{
	struct endless endless;
	bool good = prepare(&endless, dma);
	int i;

	for (i = 0; good && i < ROUNDS; i++)
		good = round(dma, &endless);
	endless_free(&endless);

	return good;
}

static bool often_unmapped(struct dma *dma)
{
	return rounds(dma, unmapped);
}

static bool often_moved(struct dma *dma)
{
	return rounds(dma, moved);
}

/* Mappings beside it do not disturb what is under way. */
static bool beside_on(struct dma *dma, const struct endless *endless)
{
	bool good = endless_start(endless, dma, 1);
	int i;

	for (i = 0; good && i < ROUNDS; i++)
		good = dma_map(dma, TO(dma), 3) &&
		       dma_copies(dma, TO(dma), FROM(dma), PAGE) &&
		       sure("is copied", patterned(dma_page(dma, 3), PAGE,
						   SEED)) &&
		       dma_unmap(dma, TO(dma), PAGE) && endless_runs(endless);

	return good && dma_only(dma, 3, PAGE);
}

static bool beside(struct dma *dma)
{
	struct endless endless;
	bool good = prepare(&endless, dma) && beside_on(dma, &endless);

	endless_free(&endless);

	return good;
}

static const struct test tests[] = {
	{ "unmapped under the device", dma_test, DMA_CHECK(often_unmapped) },
	{ "moved under the device", dma_test, DMA_CHECK(often_moved) },
	{ "others mapped and unmapped", dma_test, DMA_CHECK(beside) },
};

void run_dma_races_suite(struct session *session)
{
	run_tests("dma races", tests, ARRAY_SIZE(tests), session);
}
