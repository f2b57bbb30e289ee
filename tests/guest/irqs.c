// SPDX-License-Identifier: GPL-2.0
/* VFIO_DEVICE_SET_IRQS with arguments of every kind. */
#include "suites.h"

#include <errno.h>
#include <string.h>

#include "device.h"
#include "memory.h"
#include "signals.h"

#define NONE VFIO_IRQ_SET_DATA_NONE
#define BOOL VFIO_IRQ_SET_DATA_BOOL
#define EVENTFD VFIO_IRQ_SET_DATA_EVENTFD
#define LAST 0x10000	/* stands for the number of interrupts */

/* Whatever is wrong with it: it is refused, and nothing was done. */
static enum result wrong(struct session *session)
{
	struct irq_request request = *(const struct irq_request *)session->with;

	if (request.index == LAST)
		request.index = session->expected->num_irqs;

	return verdict(same("request", set_irqs(session->device, &request),
			    -EINVAL));
}

/* Which of two errors a kernel gives is its own choice. */
static enum result no_action(struct session *session)
{
	int got;

	if (!session->expected->num_irqs)
		return SKIP;

	got = set_irqs(session->device, session->with);

	return verdict(got == -ENOTTY || same("request", got, -EINVAL));
}

static bool check_pointers(struct line *line)
{
	return same("null", vfio_ioctl(line->device, VFIO_DEVICE_SET_IRQS,
				       NULL), -EFAULT) &
	       same("kernel", vfio_ioctl(line->device, VFIO_DEVICE_SET_IRQS,
					 KERNEL_POINTER), -EFAULT);
}

static enum result pointers(struct session *session)
{
	return with_line(session, 0, check_pointers);
}

/* The head fits into the page, the descriptor behind it does not. */
static bool check_cut(struct line *line)
{
	const struct vfio_irq_set set = {
		.argsz = IRQ_SET_SIZE + 4,
		.flags = EVENTFD | TRIGGER,
		.index = line->index,
		.count = 1,
	};
	unsigned char *page = guarded_page();
	bool good;

	if (!page)
		return false;

	memcpy(page + PAGE - IRQ_SET_SIZE, &set, IRQ_SET_SIZE);
	good = same("request", vfio_ioctl(line->device, VFIO_DEVICE_SET_IRQS,
					  page + PAGE - IRQ_SET_SIZE),
		    -EFAULT);
	guarded_free(page);

	return good;
}

static enum result data_cut(struct session *session)
{
	return with_line(session, 0, check_cut);
}

/* More than is needed may be announced; what is there is not looked at. */
static bool check_long(struct line *line)
{
	struct irq_request request = {
		.argsz = ~0U,
		.flags = NONE | TRIGGER,
		.index = line->index,
		.count = 1,
	};

	return same("request", set_irqs(line->device, &request), 0) &&
	       same("events", events(line->trigger), 1);
}

static enum result long_argument(struct session *session)
{
	return with_line(session, 0, check_long);
}

/* What an interrupt without EVENTFD is asked for is refused. */
static enum result not_promised(struct session *session)
{
	struct vfio_irq_info info;
	bool good = true;
	__u32 i;

	for (i = 0; i < session->expected->num_irqs; i++)
		if (!irq_info(session->device, i, &info) &&
		    !(info.flags & VFIO_IRQ_INFO_EVENTFD))
			good &= refused("trigger",
					irq_none(session->device, i, TRIGGER,
						 1));

	return verdict(good);
}

/* What cannot be masked is not; what masks itself can only be unmasked. */
static bool check_maskless(struct session *session, __u32 index, __u32 flags)
{
	if (flags & VFIO_IRQ_INFO_MASKABLE)
		return true;

	return refused("mask", irq_none(session->device, index, MASK, 1)) &
	       (flags & VFIO_IRQ_INFO_AUTOMASKED ||
		refused("unmask", irq_none(session->device, index, UNMASK, 1)));
}

static enum result not_maskable(struct session *session)
{
	struct vfio_irq_info info;
	bool good = true;
	__u32 i;

	for (i = 0; i < session->expected->num_irqs; i++)
		if (!irq_info(session->device, i, &info))
			good &= check_maskless(session, i, info.flags);

	return verdict(good);
}

/* Refused requests leave the trigger as it was. */
static bool check_still_there(struct line *line)
{
	static const struct irq_request spoilt[] = {
		{ .flags = NONE | TRIGGER, .start = 1 },
		{ .flags = EVENTFD | TRIGGER, .count = 2, .length = 8 },
		{ .flags = EVENTFD | TRIGGER, .count = 1, .length = 3 },
		{ .flags = NONE | BOOL | TRIGGER, .count = 1, .length = 1 },
	};
	struct irq_request request;
	bool good = true;
	size_t i;

	for (i = 0; i < ARRAY_SIZE(spoilt); i++) {
		request = spoilt[i];
		request.index = line->index;
		good &= same("spoilt", set_irqs(line->device, &request),
			     -EINVAL);
	}

	return good & same("loopback", irq_none(line->device, line->index,
						TRIGGER, 1), 0) &
	       same("events", events(line->trigger), 1);
}

static enum result still_there(struct session *session)
{
	return with_line(session, 0, check_still_there);
}

#define REQUEST(...) (&(const struct irq_request){ __VA_ARGS__ })

static const struct test tests[] = {
	{ "argsz 1", wrong,
	  REQUEST(.argsz = 1, .flags = NONE | TRIGGER) },
	{ "one too short", wrong,
	  REQUEST(.argsz = IRQ_SET_SIZE - 1, .flags = NONE | TRIGGER) },
	{ "no room for the value", wrong,
	  REQUEST(.argsz = IRQ_SET_SIZE, .flags = BOOL | TRIGGER, .count = 1) },
	{ "no room for the eventfd", wrong,
	  REQUEST(.argsz = IRQ_SET_SIZE, .flags = EVENTFD | TRIGGER,
		  .count = 1) },
	{ "part of an eventfd", wrong,
	  REQUEST(.argsz = IRQ_SET_SIZE + 3, .flags = EVENTFD | TRIGGER,
		  .count = 1, .length = 3) },
	{ "index one behind", wrong,
	  REQUEST(.flags = NONE | TRIGGER, .index = LAST, .count = 1) },
	{ "index of all ones", wrong,
	  REQUEST(.flags = NONE | TRIGGER, .index = ~0U, .count = 1) },
	{ "index with the sign bit", wrong,
	  REQUEST(.flags = NONE | TRIGGER, .index = 1U << 31, .count = 1) },
	{ "start 1", wrong,
	  REQUEST(.flags = NONE | TRIGGER, .start = 1, .count = 1) },
	{ "start 1, count 0", wrong,
	  REQUEST(.flags = NONE | TRIGGER, .start = 1) },
	{ "start of all ones", wrong,
	  REQUEST(.flags = NONE | TRIGGER, .start = ~0U, .count = 1) },
	{ "count 2", wrong,
	  REQUEST(.flags = NONE | TRIGGER, .count = 2) },
	{ "count of all ones", wrong,
	  REQUEST(.flags = NONE | TRIGGER, .count = ~0U) },
	{ "start and count wrap to 1", wrong,
	  REQUEST(.flags = NONE | TRIGGER, .start = 2, .count = ~0U) },
	{ "count times size wraps", wrong,
	  REQUEST(.flags = EVENTFD | TRIGGER, .count = 0x40000001,
		  .length = 4) },
	{ "count 0 of values", wrong,
	  REQUEST(.flags = BOOL | TRIGGER) },
	{ "count 0 of eventfds", wrong,
	  REQUEST(.flags = EVENTFD | TRIGGER) },
	{ "mask, count 0", wrong,
	  REQUEST(.flags = NONE | MASK) },
	{ "unmask, count 0", wrong,
	  REQUEST(.flags = NONE | UNMASK) },
	{ "mask, start 1", wrong,
	  REQUEST(.flags = NONE | MASK, .start = 1, .count = 1) },
	{ "unmask, count 2", wrong,
	  REQUEST(.flags = NONE | UNMASK, .count = 2) },
	{ "no kind of data", wrong,
	  REQUEST(.flags = TRIGGER, .count = 1) },
	{ "two kinds of data", wrong,
	  REQUEST(.flags = NONE | EVENTFD | TRIGGER, .count = 1, .length = 4) },
	{ "all kinds of data", wrong,
	  REQUEST(.flags = NONE | BOOL | EVENTFD | TRIGGER, .count = 1,
		  .length = 4) },
	{ "unknown flag", wrong,
	  REQUEST(.flags = NONE | TRIGGER | 1U << 6, .count = 1) },
	{ "sign bit of the flags", wrong,
	  REQUEST(.flags = NONE | TRIGGER | 1U << 31, .count = 1) },
	{ "flags 0", wrong, REQUEST(.count = 1) },
	{ "flags of all ones", wrong, REQUEST(.flags = ~0U, .count = 1) },
	{ "no action", no_action, REQUEST(.flags = NONE, .count = 1) },
	{ "two actions", no_action,
	  REQUEST(.flags = NONE | MASK | UNMASK, .count = 1) },
	{ "all actions", no_action,
	  REQUEST(.flags = NONE | MASK | UNMASK | TRIGGER, .count = 1) },
	{ "bad pointers", pointers },
	{ "data behind the end of a page", data_cut },
	{ "argsz of all ones", long_argument },
	{ "without EVENTFD", not_promised },
	{ "without MASKABLE", not_maskable },
	{ "refusals change nothing", still_there },
};

void run_irqs_suite(struct session *session)
{
	run_tests("interrupt arguments", tests, ARRAY_SIZE(tests), session);
}
