// SPDX-License-Identifier: GPL-2.0
/* Masking and unmasking by eventfd. */
#include "suites.h"

#include <errno.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "signals.h"

#define MASKABLE VFIO_IRQ_INFO_MASKABLE

static bool signal_to(struct line *line, __u32 action, long long want)
{
	int fd = eventfd(0, EFD_NONBLOCK);
	__u64 one = 1;
	bool good = same("eventfd", irq_eventfd(line->device, line->index,
						action, fd), 0) &
		    same("signal", write(fd, &one, sizeof(one)), sizeof(one));

	good &= same("loopback", irq_none(line->device, line->index, TRIGGER,
					1), 0);
	good &= same("events", events_within(line->trigger, SHORT_WAIT), want);
	good &= same("remove", irq_eventfd(line->device, line->index, action,
					   -1), 0);
	close(fd);

	return good;
}

static bool check_mask(struct line *line)
{
	return signal_to(line, MASK, 0);
}

static enum result masks(struct session *session)
{
	return with_line(session, MASKABLE, check_mask);
}

static bool check_unmask(struct line *line)
{
	return same("mask", irq_none(line->device, line->index, MASK, 1), 0) &&
	       signal_to(line, UNMASK, 1);
}

static enum result unmasks(struct session *session)
{
	return with_line(session, MASKABLE, check_unmask);
}

/* What was signalled before the eventfd was given counts as well. */
static bool check_pending(struct line *line)
{
	int fd = eventfd(1, EFD_NONBLOCK);
	bool good = same("mask", irq_none(line->device, line->index, MASK, 1),
			 0) &
		    same("eventfd", irq_eventfd(line->device, line->index,
						UNMASK, fd), 0) &
		    same("loopback", irq_none(line->device, line->index, TRIGGER,
					1), 0) &
		    same("events", events_within(line->trigger, SHORT_WAIT), 1);

	irq_eventfd(line->device, line->index, UNMASK, -1);
	close(fd);

	return good;
}

static enum result pending(struct session *session)
{
	return with_line(session, MASKABLE, check_pending);
}

/* Closing it is as good as taking it away. */
static bool closed_and_new(struct line *line, __u32 action)
{
	int fd = eventfd(0, EFD_NONBLOCK), got = -EBUSY, tries;

	if (!same("first", irq_eventfd(line->device, line->index, action, fd),
		  0))
		return false;
	close(fd);

	/* The kernel may take its time to see that it is closed. */
	fd = eventfd(0, EFD_NONBLOCK);
	for (tries = 0; got == -EBUSY && tries < 200; tries++) {
		got = irq_eventfd(line->device, line->index, action, fd);
		if (got)
			events_within(line->trigger, 10);
	}
	close(fd);

	return same("second", got, 0);
}

static bool check_mask_closed(struct line *line)
{
	return closed_and_new(line, MASK);
}

static enum result mask_closed(struct session *session)
{
	return with_line(session, MASKABLE, check_mask_closed);
}

static bool check_unmask_closed(struct line *line)
{
	return closed_and_new(line, UNMASK);
}

static enum result unmask_closed(struct session *session)
{
	return with_line(session, MASKABLE, check_unmask_closed);
}

static bool check_second_mask(struct line *line)
{
	int first = eventfd(0, EFD_NONBLOCK), second = eventfd(0, EFD_NONBLOCK);
	bool good = same("first", irq_eventfd(line->device, line->index, MASK,
					      first), 0) &
		    same("second", irq_eventfd(line->device, line->index, MASK,
					       second), -EBUSY) &
		    same("remove", irq_eventfd(line->device, line->index, MASK,
					       -1), 0) &
		    same("second again", irq_eventfd(line->device, line->index,
						     MASK, second), 0);

	irq_eventfd(line->device, line->index, MASK, -1);
	close(first);
	close(second);

	return good;
}

static enum result second_mask(struct session *session)
{
	return with_line(session, MASKABLE, check_second_mask);
}

static const struct test tests[] = {
	{ "masks", masks },
	{ "unmasks", unmasks },
	{ "signalled before it is given", pending },
	{ "mask eventfd is closed", mask_closed },
	{ "unmask eventfd is closed", unmask_closed },
	{ "second mask eventfd", second_mask },
};

void run_masking_suite(struct session *session)
{
	run_tests("masking", tests, ARRAY_SIZE(tests), session);
}
