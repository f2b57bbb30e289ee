// SPDX-License-Identifier: GPL-2.0
#include "endless.h"

#include <poll.h>

#include "physical.h"

/* Where its program stands: out of the way of others. */
#define PROGRAM (PAGE - 64)

#define PAGES 4
#define WORDS (PAGE / sizeof(__u32))

/* A copy takes less than a microsecond. */
#define LONG_ENOUGH 10
#define PATIENCE 2000

bool endless_prepare(struct endless *endless)
{
	volatile __u32 *words = (volatile __u32 *)shared_pages(PAGES);

	if (!words)
		return false;

	*endless = (struct endless){
		.from = words,
		.to = words + WORDS,
		.other_from = words + 2 * WORDS,
		.other_to = words + 3 * WORDS,
	};
	endless->from_iova = physical_address((void *)endless->other_from);
	endless->to_iova = physical_address((void *)endless->other_to);

	return sure("is somewhere", endless->from_iova && endless->to_iova);
}

void endless_free(struct endless *endless)
{
	shared_free((unsigned char *)endless->from, PAGES);
}

bool endless_map_target(const struct endless *endless, struct dma *dma)
{
	return same("map target", iova_map(dma->session.container,
					   endless->to_iova,
					   (void *)endless->to, PAGE,
					   BOTH_WAYS), 0);
}

bool endless_map(const struct endless *endless, struct dma *dma)
{
	return same("map source", iova_map(dma->session.container,
					   endless->from_iova,
					   (void *)endless->from, PAGE,
					   READABLE), 0) &&
	       endless_map_target(endless, dma);
}

bool endless_start(const struct endless *endless, struct dma *dma,
		   unsigned int channel)
{
	struct program program = { .code = dma->code + PROGRAM };

	program_copy_forever(&program, endless->to_iova, endless->from_iova);

	return dma_start(dma, channel, CODE + PROGRAM);
}

bool endless_runs(const struct endless *endless)
{
	const __u32 next = *endless->from + 1;
	int waited;

	*endless->from = next;
	for (waited = 0; waited < PATIENCE; waited++) {
		if (*endless->to == next)
			return true;
		poll(NULL, 0, 1);
	}

	return sure("the device copies", false);
}

bool endless_stopped(const struct endless *endless)
{
	void *to = (void *)endless->to;

	poison(to, PAGE);
	*endless->from += 1;
	*endless->other_from = *endless->from;
	poll(NULL, 0, LONG_ENOUGH);

	return sure("nothing arrives any more", poisoned(to, PAGE)) &
	       sure("nothing arrives elsewhere",
		    poisoned((void *)endless->other_to, PAGE));
}
