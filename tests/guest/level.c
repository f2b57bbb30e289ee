// SPDX-License-Identifier: GPL-2.0
/* A level line as the hardware raises it: none is lost, none comes twice. */
#include "suites.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include "pl330.h"
#include "signals.h"

#define LEVEL (VFIO_IRQ_INFO_MASKABLE | VFIO_IRQ_INFO_AUTOMASKED)

static enum result with_pl330(struct session *session,
			      bool (*check)(struct line *line))
{
	enum result result;

	if (!pl330_is(session))
		return SKIP;

	result = with_line(session, LEVEL, check);
	pl330_lower(session);

	return result;
}

static bool comes(struct line *line, long long want)
{
	return same("events", events_within(line->trigger,
					    want ? LONG_WAIT : SHORT_WAIT),
		    want);
}

static bool unmask(struct line *line)
{
	return same("unmask", irq_none(line->device, line->index, UNMASK, 1),
		    0);
}

static bool check_once(struct line *line)
{
	return pl330_raise(line->session) && comes(line, 1) && comes(line, 0);
}

static enum result once(struct session *session)
{
	return with_pl330(session, check_once);
}

/* The device still wants something: unmasking tells it again. */
static bool check_still_high(struct line *line)
{
	return pl330_raise(line->session) && comes(line, 1) && unmask(line) &&
	       comes(line, 1) && unmask(line) && comes(line, 1);
}

static enum result still_high(struct session *session)
{
	return with_pl330(session, check_still_high);
}

/* The device is content: unmasking tells nothing. */
static bool check_lowered(struct line *line)
{
	return pl330_raise(line->session) && comes(line, 1) &&
	       pl330_lower(line->session) && unmask(line) && comes(line, 0);
}

static enum result lowered(struct session *session)
{
	return with_pl330(session, check_lowered);
}

static bool check_each(struct line *line)
{
	bool good = true;
	int i;

	for (i = 0; good && i < 20; i++)
		good = pl330_raise(line->session) && comes(line, 1) &&
		       pl330_lower(line->session) && unmask(line);

	return good && comes(line, 0);
}

static enum result each(struct session *session)
{
	return with_pl330(session, check_each);
}

static bool check_while_masked(struct line *line)
{
	return same("mask", irq_none(line->device, line->index, MASK, 1), 0) &&
	       pl330_raise(line->session) && comes(line, 0) && unmask(line) &&
	       comes(line, 1);
}

static enum result while_masked(struct session *session)
{
	return with_pl330(session, check_while_masked);
}

/* Raised and lowered again while nobody listens: gone for good. */
static bool check_missed(struct line *line)
{
	return same("mask", irq_none(line->device, line->index, MASK, 1), 0) &&
	       pl330_raise(line->session) && pl330_lower(line->session) &&
	       unmask(line) && comes(line, 0) &&
	       pl330_raise(line->session) && comes(line, 1);
}

static enum result missed(struct session *session)
{
	return with_pl330(session, check_missed);
}

static bool check_before_trigger(struct line *line)
{
	return same("off", irq_none(line->device, line->index, TRIGGER, 0),
		    0) &&
	       pl330_raise(line->session) && comes(line, 0) &&
	       same("on", irq_eventfd(line->device, line->index, TRIGGER,
				      line->trigger), 0) &&
	       comes(line, 1);
}

static enum result before_trigger(struct session *session)
{
	return with_pl330(session, check_before_trigger);
}

/* Whoever ignores the eventfd must not bring the machine to a halt. */
static bool check_ignored(struct line *line)
{
	return pl330_raise(line->session) &&
	       same("other work goes on",
		    events_within(line->session->container, SHORT_WAIT), 0) &&
	       comes(line, 1);
}

static enum result ignored(struct session *session)
{
	return with_pl330(session, check_ignored);
}

/* Raised, lowered and raised again while there is no trigger. */
static bool check_removed(struct line *line)
{
	return same("off", irq_none(line->device, line->index, TRIGGER, 0),
		    0) &&
	       pl330_raise(line->session) && pl330_lower(line->session) &&
	       same("on", irq_eventfd(line->device, line->index, TRIGGER,
				      line->trigger), 0) &&
	       comes(line, 0);
}

static enum result removed(struct session *session)
{
	return with_pl330(session, check_removed);
}

/* As virtual machines do it: the end of an interrupt is an eventfd, too. */
static bool check_by_eventfd(struct line *line)
{
	int unmask = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC), i;
	bool good = same("eventfd", irq_eventfd(line->device, line->index,
						UNMASK, unmask), 0);
	__u64 one = 1;

	for (i = 0; good && i < 200; i++)
		good = pl330_raise(line->session) && comes(line, 1) &&
		       pl330_lower(line->session) &&
		       same("signal", write(unmask, &one, sizeof(one)),
			    sizeof(one));
	good = good && comes(line, 0);
	irq_eventfd(line->device, line->index, UNMASK, -1);
	close(unmask);

	return good;
}

static enum result by_eventfd(struct session *session)
{
	return with_pl330(session, check_by_eventfd);
}

/* A line that stays high and unmasks itself leaves time for this program. */
static bool check_circle(struct line *line)
{
	bool good = same("eventfd", irq_eventfd(line->device, line->index,
						UNMASK, line->trigger), 0) &&
		    pl330_raise(line->session);

	events_within(line->trigger, SHORT_WAIT);
	good &= pl330_lower(line->session);
	good &= same("remove", irq_eventfd(line->device, line->index, UNMASK,
					   -1), 0);
	irq_none(line->device, line->index, UNMASK, 1);
	events_within(line->trigger, SHORT_WAIT);

	return good && pl330_raise(line->session) && comes(line, 1);
}

/* A driver that unmasks while it handles the interrupt never gets out again. */
static enum result circle(struct session *session)
{
	if (session->all->skip_fatal)
		return SKIP;

	return with_pl330(session, check_circle);
}

static bool check_mixed(struct line *line)
{
	return same("loopback", irq_none(line->device, line->index, TRIGGER,
					 1), 0) &&
	       comes(line, 1) && pl330_raise(line->session) &&
	       comes(line, 0) && unmask(line) && comes(line, 1);
}

static enum result mixed(struct session *session)
{
	return with_pl330(session, check_mixed);
}

static const struct test tests[] = {
	{ "comes once", once },
	{ "comes again while it is high", still_high },
	{ "does not come again once lowered", lowered },
	{ "twenty times, each once", each },
	{ "raised while masked", while_masked },
	{ "raised and lowered while masked", missed },
	{ "raised before there is a trigger", before_trigger },
	{ "raised and lowered without a trigger", removed },
	{ "two hundred times by eventfd", by_eventfd },
	{ "unmasks itself while it is high", circle },
	{ "nobody listens", ignored },
	{ "raised while a loopback masks", mixed },
};

void run_level_suite(struct session *session)
{
	run_tests("level line", tests, ARRAY_SIZE(tests), session);
}
