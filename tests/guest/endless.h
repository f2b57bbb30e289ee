/* SPDX-License-Identifier: GPL-2.0 */
/* DMA that never ends by itself: it copies the same word for ever. */
#ifndef ENDLESS_H
#define ENDLESS_H

#include "dma.h"

/*
 * The addresses that the device is given are those of other memory of this
 * process: a System MMU that lets it pass brings it there.
 */
struct endless {
	volatile __u32 *from;
	volatile __u32 *to;
	volatile __u32 *other_from;
	volatile __u32 *other_to;
	uint32_t from_iova;
	uint32_t to_iova;
};

/* Memory for it, which outlives whoever starts it. */
bool endless_prepare(struct endless *endless);
void endless_free(struct endless *endless);

/* Maps the memory, or the target again, and starts it on a channel. */
bool endless_map(const struct endless *endless, struct dma *dma);
bool endless_map_target(const struct endless *endless, struct dma *dma);
bool endless_start(const struct endless *endless, struct dma *dma,
		   unsigned int channel);

/* Whether what is written now arrives. */
bool endless_runs(const struct endless *endless);

/* Whether nothing arrives any more, neither there nor in the other memory. */
bool endless_stopped(const struct endless *endless);

#endif
