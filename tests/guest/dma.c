// SPDX-License-Identifier: GPL-2.0
#include "dma.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include "kernel_log.h"
#include "signals.h"

/* A page is copied in less than a millisecond. */
#define PATIENCE 2000

#define ALL_EVENTS ((1 << PL330_CHANNELS) - 1)

uint32_t dma_with(const struct dma *dma)
{
	const struct dma_check *check = dma->session.with;

	return check->with;
}

static bool prepare(struct dma *dma)
{
	const int container = dma->session.container;

	pattern(dma->memory, SOURCE_PAGES * PAGE, SEED);

	return same("map program", iova_map(container, CODE, dma->code, PAGE,
					    READABLE), 0) &&
	       same("map source", iova_map(container, FROM, dma->memory,
					   SOURCE_PAGES * PAGE, READABLE),
		    0) &&
	       same("trigger", irq_eventfd(dma->session.device, 0, TRIGGER,
					   dma->trigger), 0) &&
	       pl330_write(&dma->session, PL330_INTEN, ALL_EVENTS);
}

bool dma_open(struct dma *dma, const struct session *session)
{
	*dma = (struct dma){
		.session = *session,
		.trigger = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC),
		.log = kernel_log_open(),
		.code = shared_pages(1),
		.memory = shared_pages(DMA_PAGES),
	};

	return sure("has memory", dma->code && dma->memory) &&
	       session_open(&dma->session) && prepare(dma);
}

void dma_close(struct dma *dma)
{
	session_close(&dma->session);
	close(dma->trigger);
	close(dma->log);
	shared_free(dma->code, 1);
	shared_free(dma->memory, DMA_PAGES);
}

enum result dma_test(struct session *session)
{
	const struct dma_check *check = session->with;
	struct dma dma;
	bool good = dma_open(&dma, session) && check->run(&dma);

	dma_close(&dma);

	return verdict(good);
}

unsigned char *dma_page(const struct dma *dma, unsigned int number)
{
	return dma->memory + (SOURCE_PAGES + number) * PAGE;
}

bool dma_map(struct dma *dma, __u64 iova, unsigned int number)
{
	return same("map", iova_map(dma->session.container, iova,
				    dma_page(dma, number), PAGE, BOTH_WAYS),
		    0);
}

bool dma_unmap(struct dma *dma, __u64 iova, __u64 size)
{
	return same("unmap", iova_unmap(dma->session.container, iova, size),
		    size);
}

bool dma_only(const struct dma *dma, unsigned int number, size_t size)
{
	const unsigned char *first = dma_page(dma, 0);
	const unsigned char *target = dma_page(dma, number);
	const unsigned char *behind = target + size;
	const unsigned char *end = dma->memory + DMA_PAGES * PAGE;

	return sure("the source is unharmed",
		    patterned(dma->memory, SOURCE_PAGES * PAGE, SEED)) &
	       sure("nothing before it", poisoned(first, target - first)) &
	       sure("nothing behind it", poisoned(behind, end - behind));
}

bool dma_start(struct dma *dma, unsigned int channel, uint32_t iova)
{
	return pl330_execute(&dma->session, PL330_MANAGER, PL330_GO_NONSECURE,
			     channel, iova);
}

bool dma_kill(struct dma *dma, unsigned int channel)
{
	int tries;

	if (!pl330_execute(&dma->session, PL330_CHANNEL(channel), PL330_KILL,
			   0, 0))
		return false;

	for (tries = 0; tries < PATIENCE; tries++)
		if (!(pl330_read(&dma->session, PL330_STATUS(channel)) & 0xf))
			return true;

	return sure("the channel stops", false);
}

static bool faulted(struct dma *dma, unsigned int channel)
{
	if (!(pl330_read(&dma->session, PL330_FAULTS) & 1 << channel))
		return false;

	dma->fault = pl330_read(&dma->session, PL330_FAULT(channel));
	dma_kill(dma, channel);

	return true;
}

static bool done(struct dma *dma, unsigned int channel)
{
	return pl330_read(&dma->session, PL330_INTMIS) & 1 << channel &&
	       pl330_write(&dma->session, PL330_INTCLR, 1 << channel);
}

enum outcome dma_wait(struct dma *dma, unsigned int channel)
{
	enum outcome outcome = DMA_SILENT;
	long long signals;

	do {
		signals = events_within(dma->trigger, PATIENCE);
		dma->signals += signals;
		if (faulted(dma, channel))
			outcome = DMA_FAULTED;
		else if (done(dma, channel))
			outcome = DMA_DONE;
		irq_none(dma->session.device, 0, UNMASK, 1);
	} while (signals && outcome == DMA_SILENT);

	return signals ? outcome : DMA_SILENT;
}

struct program *dma_program(struct dma *dma)
{
	dma->program = (struct program){ .code = dma->code };

	return &dma->program;
}

enum outcome dma_run(struct dma *dma)
{
	return dma_start(dma, 0, CODE) ? dma_wait(dma, 0) : DMA_SILENT;
}

enum outcome dma_copy(struct dma *dma, uint32_t to, uint32_t from,
		      uint32_t size)
{
	struct program *program = dma_program(dma);

	program_copy(program, to, from, size);
	program_done(program, 0);

	return dma_run(dma);
}

bool dma_copies(struct dma *dma, uint32_t to, uint32_t from, uint32_t size)
{
	bool good = same("copy", dma_copy(dma, to, from, size), DMA_DONE);

	if (!good)
		ktap_note("%#x to %#x: fault %#x", from, to, dma->fault);

	return good;
}

bool dma_fails(struct dma *dma, uint32_t to, uint32_t from, __u32 fault)
{
	dma->fault = 0;

	return same("copy", dma_copy(dma, to, from, PAGE), DMA_FAULTED) &
	       same("fault", dma->fault & (PL330_FETCH_FAULT |
					   PL330_WRITE_FAULT |
					   PL330_READ_FAULT), fault);
}
