// SPDX-License-Identifier: GPL-2.0
/* Descriptors of the wrong kind, as trigger, mask and unmask. */
#include "suites.h"

#include "signals.h"
#include "strangers.h"

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

	return with_line(session, wrong_kind->action == TRIGGER ? 0 :
			 VFIO_IRQ_INFO_MASKABLE, check_wrong_kind);
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
	KINDS("trigger", TRIGGER),
	KINDS("mask", MASK),
	KINDS("unmask", UNMASK),
};

void run_foreign_suite(struct session *session)
{
	run_tests("foreign descriptors", tests, ARRAY_SIZE(tests), session);
}
