// SPDX-License-Identifier: GPL-2.0
/* The lives of eventfds: given, replaced, taken away, closed too early. */
#include "suites.h"

#include <errno.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "signals.h"

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

	if (line->flags & VFIO_IRQ_INFO_AUTOMASKED)
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
	{ "works after a wrong one", recovers },
	{ "kept when a wrong one is given", kept },
	{ "one for trigger and unmask", circle },
};

void run_eventfds_suite(struct session *session)
{
	run_tests("eventfds", tests, ARRAY_SIZE(tests), session);
}
