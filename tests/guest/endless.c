// SPDX-License-Identifier: GPL-2.0
#include "endless.h"

#include <poll.h>
#include <string.h>

#include "physical.h"

#define PAGES 6
#define WORDS (PAGE / sizeof(__u32))

/* A copy takes less than a microsecond. */
#define LONG_ENOUGH 2

/* Until the kernel has switched off what is not used. */
#define LONGER 100

#define PATIENCE 500

bool endless_prepare(struct endless *endless)
{
	volatile __u32 *words = (volatile __u32 *)shared_pages(PAGES);

	if (!words)
		return false;

	*endless = (struct endless){
		.from = words,
		.to = words + WORDS,
		.code = (unsigned char *)(words + 2 * WORDS),
		.other_from = words + 3 * WORDS,
		.other_to = words + 4 * WORDS,
		.other_code = (unsigned char *)(words + 5 * WORDS),
	};
	*endless->other_from = 0;
	endless->from_iova = physical_address((void *)endless->other_from);
	endless->to_iova = physical_address((void *)endless->other_to);
	endless->code_iova = physical_address(endless->other_code);

	return sure("is somewhere", endless->from_iova && endless->to_iova &&
		    endless->code_iova);
}

void endless_free(struct endless *endless)
{
	shared_free((unsigned char *)endless->from, PAGES);
}

static bool map(const struct dma *dma, uint32_t iova, const volatile void *page,
		__u32 flags)
{
	return same("map", iova_map(dma->session.container, iova,
				    (const void *)page, PAGE, flags), 0);
}

bool endless_map_target(const struct endless *endless, const struct dma *dma)
{
	return map(dma, endless->to_iova, endless->to, BOTH_WAYS);
}

bool endless_map(const struct endless *endless, const struct dma *dma)
{
	return map(dma, endless->from_iova, endless->from, READABLE) &&
	       map(dma, endless->code_iova, endless->code, READABLE) &&
	       endless_map_target(endless, dma);
}

bool endless_start(const struct endless *endless, struct dma *dma,
		   unsigned int channel)
{
	struct program program = { .code = endless->code };

	program_copy_forever(&program, endless->to_iova, endless->from_iova);
	memcpy(endless->other_code, endless->code, program.length);

	return dma_start(dma, channel, endless->code_iova);
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

static bool nothing_elsewhere(const struct endless *endless)
{
	return sure("nothing arrives elsewhere",
		    poisoned((void *)endless->other_to, PAGE));
}

bool endless_stays_there(const struct endless *endless)
{
	poll(NULL, 0, LONGER);

	return nothing_elsewhere(endless);
}

bool endless_stopped(const struct endless *endless)
{
	void *to = (void *)endless->to;

	poison(to, PAGE);
	*endless->from += 1;
	poll(NULL, 0, LONG_ENOUGH);

	return sure("nothing arrives any more", poisoned(to, PAGE)) &
	       nothing_elsewhere(endless);
}
