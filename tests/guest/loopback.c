// SPDX-License-Identifier: GPL-2.0
/* Interrupts that user space raises itself, and how they are counted. */
#include "suites.h"

#include <errno.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "signals.h"

#define LEVEL (VFIO_IRQ_INFO_MASKABLE | VFIO_IRQ_INFO_AUTOMASKED)

static bool none(struct line *line, __u32 action)
{
	return same("request", irq_none(line->device, line->index, action, 1),
		    0);
}

static bool value(struct line *line, __u32 action, __u8 value)
{
	return same("request", irq_bool(line->device, line->index, action,
					value), 0);
}

static bool counted(struct line *line, long long want)
{
	return same("events", events(line->trigger), want);
}

static bool check_none(struct line *line)
{
	return none(line, TRIGGER) && counted(line, 1) && counted(line, 0);
}

static enum result by_none(struct session *session)
{
	return with_line(session, 0, check_none);
}

static bool check_true(struct line *line)
{
	return value(line, TRIGGER, 1) && counted(line, 1);
}

static enum result by_true(struct session *session)
{
	return with_line(session, 0, check_true);
}

static bool check_largest(struct line *line)
{
	return value(line, TRIGGER, 0xff) && counted(line, 1);
}

static enum result by_largest(struct session *session)
{
	return with_line(session, 0, check_largest);
}

static bool check_false(struct line *line)
{
	return value(line, TRIGGER, 0) && counted(line, 0);
}

static enum result by_false(struct session *session)
{
	return with_line(session, 0, check_false);
}

/* A level line masks itself: the second one waits for nobody. */
static bool check_automask(struct line *line)
{
	return none(line, TRIGGER) && none(line, TRIGGER) &&
	       none(line, TRIGGER) && counted(line, 1);
}

static enum result automask(struct session *session)
{
	return with_line(session, LEVEL, check_automask);
}

static bool check_unmasked(struct line *line)
{
	bool good = true;
	int i;

	for (i = 0; i < 5; i++)
		good &= none(line, TRIGGER) && none(line, UNMASK);

	return good && counted(line, 5);
}

static enum result unmasked(struct session *session)
{
	return with_line(session, LEVEL, check_unmasked);
}

/* Edges are counted, each of them. */
static bool check_edges(struct line *line)
{
	bool good = true;
	int i;

	for (i = 0; i < 5; i++)
		good &= none(line, TRIGGER);

	return good && counted(line, 5);
}

static enum result edges(struct session *session)
{
	struct vfio_irq_info info;
	__u32 i;

	for (i = 0; i < session->expected->num_irqs; i++)
		if (irq_info(session->device, i, &info) ||
		    info.flags & VFIO_IRQ_INFO_AUTOMASKED)
			return SKIP;

	return with_line(session, 0, check_edges);
}

static bool check_mask_none(struct line *line)
{
	return none(line, MASK) && none(line, TRIGGER) && counted(line, 0) &&
	       none(line, UNMASK) && none(line, TRIGGER) && counted(line, 1);
}

static enum result mask_none(struct session *session)
{
	return with_line(session, LEVEL, check_mask_none);
}

static bool check_mask_bool(struct line *line)
{
	return value(line, MASK, 1) && none(line, TRIGGER) &&
	       counted(line, 0) && value(line, UNMASK, 1) &&
	       none(line, TRIGGER) && counted(line, 1);
}

static enum result mask_bool(struct session *session)
{
	return with_line(session, LEVEL, check_mask_bool);
}

static bool check_mask_false(struct line *line)
{
	return value(line, MASK, 0) && none(line, TRIGGER) &&
	       counted(line, 1) && value(line, UNMASK, 0) &&
	       none(line, TRIGGER) && counted(line, 0);
}

static enum result mask_false(struct session *session)
{
	return with_line(session, LEVEL, check_mask_false);
}

static bool check_mask_twice(struct line *line)
{
	return none(line, MASK) && none(line, MASK) && none(line, UNMASK) &&
	       none(line, TRIGGER) && counted(line, 1);
}

static enum result mask_twice(struct session *session)
{
	return with_line(session, LEVEL, check_mask_twice);
}

static bool check_unmask_often(struct line *line)
{
	return none(line, UNMASK) && none(line, UNMASK) && counted(line, 0) &&
	       none(line, MASK) && none(line, TRIGGER) && counted(line, 0);
}

static enum result unmask_often(struct session *session)
{
	return with_line(session, LEVEL, check_unmask_often);
}

/* Masking outlives the trigger: only UNMASK ends it. */
static bool check_mask_stays(struct line *line)
{
	return none(line, MASK) &&
	       same("off", irq_none(line->device, line->index, TRIGGER, 0),
		    0) &&
	       same("on", irq_eventfd(line->device, line->index, TRIGGER,
				      line->trigger), 0) &&
	       none(line, TRIGGER) && counted(line, 0) &&
	       none(line, UNMASK) && none(line, TRIGGER) && counted(line, 1);
}

static enum result mask_stays(struct session *session)
{
	return with_line(session, LEVEL, check_mask_stays);
}

/* Masks and unmasks need no trigger. */
static bool check_without(struct line *line)
{
	return same("off", irq_none(line->device, line->index, TRIGGER, 0),
		    0) &&
	       none(line, MASK) && none(line, UNMASK) && counted(line, 0);
}

static enum result without_trigger(struct session *session)
{
	return with_line(session, LEVEL, check_without);
}

/* One eventfd may serve all interrupts of a device. */
static enum result shared(struct session *session)
{
	int fd = eventfd(0, EFD_NONBLOCK);
	struct vfio_irq_info info;
	__u32 i, lines = 0;
	bool good = true;

	for (i = 0; i < session->expected->num_irqs; i++) {
		if (irq_info(session->device, i, &info) ||
		    !(info.flags & VFIO_IRQ_INFO_EVENTFD))
			continue;
		lines++;
		good &= same("trigger", irq_eventfd(session->device, i, TRIGGER,
						    fd), 0) &&
			same("loopback", irq_none(session->device, i, TRIGGER,
						  1), 0);
	}
	good &= same("events", events(fd), lines);

	for (i = 0; i < session->expected->num_irqs; i++) {
		irq_none(session->device, i, TRIGGER, 0);
		irq_none(session->device, i, UNMASK, 1);
	}
	close(fd);

	return lines ? verdict(good) : SKIP;
}

static const struct test tests[] = {
	{ "NONE", by_none },
	{ "BOOL 1", by_true },
	{ "BOOL 255", by_largest },
	{ "BOOL 0", by_false },
	{ "level: masks itself", automask },
	{ "level: unmasked each time", unmasked },
	{ "edge: each is counted", edges },
	{ "mask and unmask by NONE", mask_none },
	{ "mask and unmask by BOOL 1", mask_bool },
	{ "mask and unmask by BOOL 0", mask_false },
	{ "masked twice, unmasked once", mask_twice },
	{ "unmasked too often", unmask_often },
	{ "mask outlives the trigger", mask_stays },
	{ "mask without trigger", without_trigger },
	{ "one eventfd for all interrupts", shared },
};

void run_loopback_suite(struct session *session)
{
	run_tests("loopback", tests, ARRAY_SIZE(tests), session);
}
