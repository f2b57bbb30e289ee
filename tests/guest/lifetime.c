// SPDX-License-Identifier: GPL-2.0
/* Opening and closing in every order: what is counted has to come out even. */
#include "suites.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <unistd.h>

#include "child.h"
#include "device.h"
#include "mappable.h"
#include "signals.h"

#define MANY 200

static bool works(int device)
{
	struct vfio_device_info info;

	return same("info", device_info(device, &info), 0);
}

static bool opens_anew(struct session *session)
{
	bool good = session_open(session) && works(session->device);

	session_close(session);

	return good;
}

static enum result reopened(struct session *session)
{
	bool good = true;
	int i;

	for (i = 0; good && i < MANY; i++)
		good = opens_anew(session);

	return verdict(good);
}

/* A second descriptor is as good as the first, and lives on its own. */
static enum result second(struct session *session)
{
	bool good = session_open(session);
	int other = vfio_open_device(session);

	good = good && sure("second", other >= 0) && works(other) &&
	       works(session->device);
	close(session->device);
	session->device = other;
	good = good && works(other);
	session_close(session);

	return verdict(good && opens_anew(session));
}

static enum result many(struct session *session)
{
	int fds[MANY], i, count = 0;
	bool good = session_open(session);

	for (i = 0; good && i < MANY; i++) {
		fds[i] = vfio_open_device(session);
		count += fds[i] >= 0;
	}
	good = good && same("descriptors", count, MANY) &&
	       works(fds[MANY - 1]);
	for (i = 0; i < count; i++)
		close(fds[i]);
	good = good && works(session->device);
	session_close(session);

	return verdict(good && opens_anew(session));
}

/* The order of closing: which of container, group and device when. */
static enum result closed_in_order(struct session *session)
{
	const char *order = session->with;
	bool good = session_open(session);

	for (; *order; order++)
		close(*order == 'c' ? session->container :
		      *order == 'g' ? session->group : session->device);
	session->container = session->group = session->device = -1;

	return verdict(good && opens_anew(session));
}

static enum result device_outlives(struct session *session)
{
	bool good = session_open(session);

	close(session->container);
	close(session->group);
	session->container = session->group = -1;
	good = good && works(session->device);
	session_close(session);

	return verdict(good && opens_anew(session));
}

static int tries_group(struct session *session)
{
	int fd = vfio_open_group(session);

	return fd >= 0 ? 0 : -fd;
}

/* A group whose device is only mapped may open, but has its container still. */
static int takes_over(struct session *session)
{
	int group = vfio_open_group(session), other, got;

	if (group < 0)
		return EBUSY;

	other = open("/dev/vfio/vfio", O_RDWR | O_CLOEXEC);
	got = vfio_ioctl(group, VFIO_GROUP_SET_CONTAINER, &other);

	return got < 0 ? EBUSY : 0;
}

static enum result exclusive(struct session *session)
{
	bool good = session_open(session) &&
		    same("another process", child_run(tries_group, session),
			 EBUSY) &&
		    works(session->device);

	session_close(session);

	return verdict(good &&
		       same("afterwards", child_run(tries_group, session), 0));
}

static enum result cannot_leave(struct session *session)
{
	bool good = session_open(session) &&
		    same("leave", vfio_ioctl(session->group,
					     VFIO_GROUP_UNSET_CONTAINER, NULL),
			 -EBUSY) &&
		    works(session->device);

	session_close(session);

	return verdict(good && opens_anew(session));
}

/* What is set at closing is gone at opening. */
static bool trigger_set(struct session *session, int trigger)
{
	struct vfio_irq_info info;

	return !irq_info(session->device, 0, &info) &&
	       info.flags & VFIO_IRQ_INFO_EVENTFD &&
	       same("trigger", irq_eventfd(session->device, 0, TRIGGER,
					   trigger), 0);
}

static enum result with_trigger(struct session *session)
{
	int trigger = eventfd(0, EFD_NONBLOCK);
	bool good = true, set;

	if (!session_open(session))
		return FAIL;
	set = session->expected->num_irqs && trigger_set(session, trigger);
	session_close(session);
	if (set && session_open(session)) {
		good = same("loopback", irq_none(session->device, 0, TRIGGER,
						 1), 0) &
		       same("events", events_within(trigger, SHORT_WAIT), 0);
		session_close(session);
	}
	close(trigger);

	return set ? verdict(good) : SKIP;
}

static enum result while_masked(struct session *session)
{
	int trigger = eventfd(0, EFD_NONBLOCK);
	bool good = true, set;

	if (!session_open(session))
		return FAIL;
	set = session->expected->num_irqs && trigger_set(session, trigger) &&
	      !irq_none(session->device, 0, MASK, 1);
	session_close(session);
	if (set && session_open(session)) {
		good = trigger_set(session, trigger) &&
		       same("loopback", irq_none(session->device, 0, TRIGGER,
						 1), 0) &&
		       same("events", events(trigger), 1);
		session_close(session);
	}
	close(trigger);

	return set ? verdict(good) : SKIP;
}

static enum result all_eventfds(struct session *session)
{
	int fds[3], i;
	bool set;

	for (i = 0; i < 3; i++)
		fds[i] = eventfd(0, EFD_NONBLOCK);
	if (!session_open(session))
		return FAIL;
	set = session->expected->num_irqs && trigger_set(session, fds[0]) &&
	      !irq_eventfd(session->device, 0, MASK, fds[1]) &&
	      !irq_eventfd(session->device, 0, UNMASK, fds[2]);
	session_close(session);
	for (i = 0; i < 3; i++)
		close(fds[i]);

	return set ? verdict(opens_anew(session)) : SKIP;
}

static enum result second_keeps_trigger(struct session *session)
{
	int trigger = eventfd(0, EFD_NONBLOCK), other;
	bool good, set;

	if (!session_open(session))
		return FAIL;
	other = vfio_open_device(session);
	set = session->expected->num_irqs && trigger_set(session, trigger);
	close(session->device);
	session->device = other;
	good = !set || (same("loopback", irq_none(other, 0, TRIGGER, 1), 0) &&
			same("events", events(trigger), 1));
	session_close(session);
	close(trigger);

	return set ? verdict(good) : SKIP;
}

static void *map_first(struct session *session)
{
	struct vfio_region_info region;

	if (!mappable(session, &region))
		return MAP_FAILED;

	return device_map(session->device, PAGE, PROT_READ, MAP_SHARED,
			  region.offset);
}

/* A mapping holds the device, and the group with it. */
static enum result mapping_outlives(struct session *session)
{
	volatile __u32 *page;
	__u32 before;
	bool good;

	if (!session_open(session))
		return FAIL;
	page = map_first(session);
	if (page == MAP_FAILED) {
		session_close(session);
		return SKIP;
	}

	before = *page;
	session_close(session);
	good = same("first word", *page, before) &
	       same("another process", child_run(takes_over, session), EBUSY);
	munmap((void *)page, PAGE);

	return verdict(good & opens_anew(session));
}

static int holds(struct session *session)
{
	session_open(session);
	pause();

	return 0;
}

/* A process that is killed leaves nothing behind. */
static enum result killed(struct session *session)
{
	pid_t child = child_start(holds, session);
	int tries;

	for (tries = 0; tries < 200 && !child_run(tries_group, session);
	     tries++)
		child_wait(child, 0);
	child_kill(child);

	return verdict(opens_anew(session));
}

static const struct test tests[] = {
	{ "two hundred times", reopened },
	{ "second descriptor", second },
	{ "two hundred descriptors", many },
	{ "closed: container, group, device", closed_in_order, "cgd" },
	{ "closed: container, device, group", closed_in_order, "cdg" },
	{ "closed: group, container, device", closed_in_order, "gcd" },
	{ "closed: group, device, container", closed_in_order, "gdc" },
	{ "closed: device, container, group", closed_in_order, "dcg" },
	{ "closed: device, group, container", closed_in_order, "dgc" },
	{ "device without group and container", device_outlives },
	{ "nobody else takes it", exclusive },
	{ "group stays in the container", cannot_leave },
	{ "closed with a trigger", with_trigger },
	{ "closed while masked", while_masked },
	{ "closed with all eventfds", all_eventfds },
	{ "trigger outlives one descriptor", second_keeps_trigger },
	{ "mapping outlives the descriptors", mapping_outlives },
	{ "owner is killed", killed },
};

void run_lifetime_suite(struct session *session)
{
	run_tests("lifetime", tests, ARRAY_SIZE(tests), session);
}
