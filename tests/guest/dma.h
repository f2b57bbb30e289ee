/* SPDX-License-Identifier: GPL-2.0 */
/*
 * A PL330 that does DMA for a test: opened for it, with a page for programs and
 * pages of which the test maps what it wants.
 */
#ifndef DMA_H
#define DMA_H

#include "device.h"
#include "iova.h"
#include "memory.h"
#include "pl330.h"
#include "program.h"

/* Where there is no memory of the machine: no address is right by chance. */
#define CODE 0xd0000000U
#define FROM 0xd1000000U
#define TO 0xd2000000U

/* Each of the pages; a pattern stands in the first of them. */
#define DMA_PAGES 16
#define SOURCE_PAGES 2
#define SEED 7

enum outcome { DMA_DONE, DMA_FAULTED, DMA_SILENT };

struct dma {
	struct session session;
	int trigger;
	int log;		/* of the kernel, since this was opened */
	long long signals;	/* that came while it was waited */
	__u32 fault;		/* why the channel stopped */
	unsigned char *code;	/* mapped at CODE */
	unsigned char *memory;	/* the source is mapped at FROM, to be read */
	struct program program;
};

/* What a test does: it has to return true. */
struct dma_check {
	bool (*run)(struct dma *dma);
	uint32_t with;
};

#define DMA_CHECK(...) (&(const struct dma_check){ __VA_ARGS__ })

/* The argument of a check. */
uint32_t dma_with(const struct dma *dma);

/* Runs the check that the test is given, between opening and closing. */
enum result dma_test(struct session *session);

bool dma_open(struct dma *dma, const struct session *session);
void dma_close(struct dma *dma);

/* The pages after the source, all poisoned: number 0 is the first of them. */
unsigned char *dma_page(const struct dma *dma, unsigned int number);

/* Maps one of them to write there; says when that fails. */
bool dma_map(struct dma *dma, __u64 iova, unsigned int number);
bool dma_unmap(struct dma *dma, __u64 iova, __u64 size);

/* Whether all but so many bytes from the start of the target are poisoned. */
bool dma_only(const struct dma *dma, unsigned int number, size_t size);

/* Starts a program that stands at that address. */
bool dma_start(struct dma *dma, unsigned int channel, uint32_t iova);

/*
 * Waits for the interrupt that the channel is done, which it says with the event
 * of its number, or has a fault. A channel with a fault is stopped.
 */
enum outcome dma_wait(struct dma *dma, unsigned int channel);

/* Ends what a channel does. */
bool dma_kill(struct dma *dma, unsigned int channel);

/* A program anew, at CODE. */
struct program *dma_program(struct dma *dma);

/* Runs the program on channel 0. */
enum outcome dma_run(struct dma *dma);

enum outcome dma_copy(struct dma *dma, uint32_t to, uint32_t from,
		      uint32_t size);

/* The copy is done; or has this fault. Both say when it is otherwise. */
bool dma_copies(struct dma *dma, uint32_t to, uint32_t from, uint32_t size);
bool dma_fails(struct dma *dma, uint32_t to, uint32_t from, __u32 fault);

#endif
