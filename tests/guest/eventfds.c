// SPDX-License-Identifier: GPL-2.0
/* The lives of eventfds: given, replaced, taken away, closed too early. */
#include "suites.h"

#include <errno.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "signals.h"
#include "strangers.h"

#define MASKABLE VFIO_IRQ_INFO_MASKABLE

static int trigger(struct line *line, int eventfd)
{
	return irq_eventfd(line->device, line->index, TRIGGER, eventfd);
}

static int loopback(struct line *line)
{
	return irq_none(line->device, line->index, TRIGGER, 1);
}

/* Whether one loopback arrives; a line that masks itself is unmasked. */
static bool arrives(struct line *line, int eventfd, long long want)
{
	bool good = same("loopback", loopback(line), 0) &
		    same("events", events(eventfd), want);

	if (line->flags & MASKABLE)
		good &= same("unmask", irq_none(line->device, line->index,
						UNMASK, 1), 0);

	return good;
}

static bool check_silent(struct line *line)
{
	return same("events", events(line->trigger), 0);
}

static enum result silent_at_first(struct session *session)
{
	return with_line(session, 0, check_silent);
}

static bool check_same_again(struct line *line)
{
	return same("again", trigger(line, line->trigger), 0) &&
	       arrives(line, line->trigger, 1);
}

static enum result same_again(struct session *session)
{
	return with_line(session, 0, check_same_again);
}

static bool check_replaced(struct line *line)
{
	int other = eventfd(0, EFD_NONBLOCK);
	bool good = same("other", trigger(line, other), 0);

	good &= arrives(line, other, 1);
	good &= same("events of the first", events(line->trigger), 0);
	good &= same("first again", trigger(line, line->trigger), 0);
	good &= arrives(line, line->trigger, 1);
	good &= same("events of the other", events(other), 0);
	close(other);

	return good;
}

static enum result replaced(struct session *session)
{
	return with_line(session, 0, check_replaced);
}

static bool check_removed(struct line *line)
{
	return same("remove", trigger(line, -1), 0) &
	       arrives(line, line->trigger, 0) &
	       same("again", trigger(line, line->trigger), 0) &
	       arrives(line, line->trigger, 1);
}

static enum result removed(struct session *session)
{
	return with_line(session, 0, check_removed);
}

static bool check_switched_off(struct line *line)
{
	return same("off", irq_none(line->device, line->index, TRIGGER, 0),
		    0) &
	       arrives(line, line->trigger, 0) &
	       same("again", trigger(line, line->trigger), 0) &
	       arrives(line, line->trigger, 1);
}

static enum result switched_off(struct session *session)
{
	return with_line(session, 0, check_switched_off);
}

static bool check_removed_twice(struct line *line)
{
	return same("remove", trigger(line, -1), 0) &
	       same("remove again", trigger(line, -1), 0) &
	       same("off", irq_none(line->device, line->index, TRIGGER, 0), 0);
}

static enum result removed_twice(struct session *session)
{
	return with_line(session, 0, check_removed_twice);
}

/* Removal is asked for by -1; any other such number may be refused. */
static bool check_negative(struct line *line)
{
	int got = trigger(line, -2);

	return (got == -EINVAL || got == -EBADF || same("-2", got, 0)) &
	       same("events", events(line->trigger), 0);
}

static enum result other_negative(struct session *session)
{
	return with_line(session, 0, check_negative);
}

/* The driver holds its own reference. */
static bool check_closed(struct line *line)
{
	int early = eventfd(0, EFD_NONBLOCK);
	bool good = same("trigger", trigger(line, early), 0);

	close(early);
	good &= same("loopback", loopback(line), 0);

	return good & same("remove", trigger(line, -1), 0);
}

static enum result closed_early(struct session *session)
{
	return with_line(session, 0, check_closed);
}

/* A counter that is full takes no more, and nobody waits for that. */
static bool check_full(struct line *line)
{
	__u64 most = ~0ULL - 1;

	return same("fill", write(line->trigger, &most, sizeof(most)),
		    sizeof(most)) &
	       same("loopback", loopback(line), 0) &
	       sure("is full", events(line->trigger) != 0);
}

static enum result full(struct session *session)
{
	return with_line(session, 0, check_full);
}

static bool check_semaphore(struct line *line)
{
	int semaphore = eventfd(0, EFD_NONBLOCK | EFD_SEMAPHORE);
	bool good = same("trigger", trigger(line, semaphore), 0) &&
		    arrives(line, semaphore, 1) &&
		    arrives(line, semaphore, 1) &&
		    same("events", events(semaphore), 0);

	close(semaphore);

	return good;
}

static enum result semaphore(struct session *session)
{
	return with_line(session, 0, check_semaphore);
}

/* Descriptors of the wrong kind, as trigger, mask and unmask. */
struct wrong_kind {
	__u32 action;
	const struct stranger *stranger;
};

static const struct wrong_kind *wrong_kind;

static bool check_wrong_kind(struct line *line)
{
	const struct stranger *stranger = wrong_kind->stranger;
	int fd = stranger->open(line->session);
	bool good = same("request", irq_eventfd(line->device, line->index,
						wrong_kind->action, fd),
			 -stranger->error);

	stranger_close(stranger, fd);

	return good;
}

static enum result of_wrong_kind(struct session *session)
{
	wrong_kind = session->with;

	return with_line(session, wrong_kind->action == TRIGGER ? 0 : MASKABLE,
			 check_wrong_kind);
}

/* After a descriptor of the wrong kind, one of the right kind works. */
static bool check_recovers(struct line *line)
{
	refused("stdout", trigger(line, STDOUT_FILENO));

	return same("trigger", trigger(line, line->trigger), 0) &&
	       arrives(line, line->trigger, 1);
}

static enum result recovers(struct session *session)
{
	return with_line(session, 0, check_recovers);
}

/* What is wrong is looked at before anything is taken away. */
static bool check_kept(struct line *line)
{
	return refused("stdout", trigger(line, STDOUT_FILENO)) &
	       refused("never open", trigger(line, 0x7fffffff)) &
	       arrives(line, line->trigger, 1);
}

static enum result kept(struct session *session)
{
	return with_line(session, 0, check_kept);
}

static bool signal_to(struct line *line, __u32 action, long long want)
{
	int fd = eventfd(0, EFD_NONBLOCK);
	__u64 one = 1;
	bool good = same("eventfd", irq_eventfd(line->device, line->index,
						action, fd), 0) &
		    same("signal", write(fd, &one, sizeof(one)), sizeof(one));

	good &= same("loopback", loopback(line), 0);
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
		    same("loopback", loopback(line), 0) &
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

/*
 * What masked itself is unmasked at once, by an event that may be gone before
 * anybody reads it. It is enough that this comes to an end.
 */
static bool check_circle(struct line *line)
{
	bool good = same("unmask", irq_eventfd(line->device, line->index,
					       UNMASK, line->trigger), 0);
	int i;

	for (i = 0; i < 8; i++) {
		good &= same("loopback", loopback(line), 0);
		events_within(line->trigger, 1);
	}
	good &= same("remove", irq_eventfd(line->device, line->index, UNMASK,
					   -1), 0);
	irq_none(line->device, line->index, UNMASK, 1);
	events(line->trigger);

	return good && arrives(line, line->trigger, 1);
}

static enum result circle(struct session *session)
{
	return with_line(session, MASKABLE, check_circle);
}

#define KINDS(what, action) \
	{ what ": /dev/null", of_wrong_kind, KIND(action, 0) }, \
	{ what ": a regular file", of_wrong_kind, KIND(action, 1) }, \
	{ what ": a pipe", of_wrong_kind, KIND(action, 2) }, \
	{ what ": epoll", of_wrong_kind, KIND(action, 3) }, \
	{ what ": the group", of_wrong_kind, KIND(action, 4) }, \
	{ what ": the device", of_wrong_kind, KIND(action, 5) }, \
	{ what ": closed", of_wrong_kind, KIND(action, 6) }, \
	{ what ": never open", of_wrong_kind, KIND(action, 7) }
#define KIND(action, n) (&(const struct wrong_kind){ action, &strangers[n] })

static const struct test tests[] = {
	{ "silent at first", silent_at_first },
	{ "the same again", same_again },
	{ "replaced", replaced },
	{ "removed by -1", removed },
	{ "removed by count 0", switched_off },
	{ "removed twice", removed_twice },
	{ "other negative numbers", other_negative },
	{ "closed before it is removed", closed_early },
	{ "counter is full", full },
	{ "semaphore", semaphore },
	KINDS("trigger", TRIGGER),
	KINDS("mask", MASK),
	KINDS("unmask", UNMASK),
	{ "works after a wrong one", recovers },
	{ "kept when a wrong one is given", kept },
	{ "masks", masks },
	{ "unmasks", unmasks },
	{ "signalled before it is given", pending },
	{ "mask eventfd is closed", mask_closed },
	{ "unmask eventfd is closed", unmask_closed },
	{ "second mask eventfd", second_mask },
	{ "one for trigger and unmask", circle },
};

void run_eventfds_suite(struct session *session)
{
	run_tests("eventfds", tests, ARRAY_SIZE(tests), session);
}
