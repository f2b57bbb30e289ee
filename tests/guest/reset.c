// SPDX-License-Identifier: GPL-2.0
/*
 * A device with a known reset is reset on demand and between two owners; others
 * refuse. What a reset does is looked at on ARM's PL330, whose registers and
 * instructions are those of its Technical Reference Manual.
 */
#define _GNU_SOURCE
#include "suites.h"

#include <errno.h>
#include <linux/vfio.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

#include "pl330.h"

static bool promised(const struct session *session)
{
	return session->expected->flags & VFIO_DEVICE_FLAGS_RESET;
}

static int reset(int device)
{
	return vfio_ioctl(device, VFIO_DEVICE_RESET, NULL);
}

static bool resets(const struct session *session, int device)
{
	return same("reset", reset(device), promised(session) ? 0 : -EINVAL);
}

static int open_again(const struct session *session)
{
	return vfio_ioctl(session->group, VFIO_GROUP_GET_DEVICE_FD,
			  (void *)session->expected->name);
}

/* Whether the effect of a reset can be seen. */
static bool can_look(struct session *session)
{
	return promised(session) && pl330_is(session);
}

static bool holds(struct session *session, __u32 at, __u32 want)
{
	char name[32];

	snprintf(name, sizeof(name), "register %#x", at);

	return same(name, pl330_read(session, at), want);
}

/* Only the manager starts channels: one that tries to has a fault. */
static void spoil(struct session *session, unsigned int channel)
{
	pl330_execute(session, PL330_CHANNEL(channel), PL330_GO, channel, 0);
}

static void send_event(struct session *session, unsigned int event)
{
	pl330_execute(session, PL330_MANAGER, PL330_SEND_EVENT, event << 3, 0);
}

static enum result as_promised(struct session *session)
{
	struct vfio_device_info info = { .argsz = sizeof(info) };
	bool good = same("info", vfio_ioctl(session->device,
					    VFIO_DEVICE_GET_INFO, &info), 0);

	good &= same("flag", info.flags & VFIO_DEVICE_FLAGS_RESET,
		     session->expected->flags & VFIO_DEVICE_FLAGS_RESET);

	return verdict(good && resets(session, session->device));
}

/* There is no argument, so a bad one is no fault. */
static enum result takes_no_argument(struct session *session)
{
	int got = vfio_ioctl(session->device, VFIO_DEVICE_RESET, (void *)8);

	return verdict(same("reset", got, promised(session) ? 0 : -EINVAL));
}

static enum result clears_registers(struct session *session)
{
	bool good;

	if (!can_look(session))
		return SKIP;

	pl330_write(session, PL330_INTEN, 0xa5);
	good = holds(session, PL330_INTEN, 0xa5);
	good &= resets(session, session->device);

	return verdict(good & holds(session, PL330_INTEN, 0));
}

static enum result takes_events_back(struct session *session)
{
	bool good;

	if (!can_look(session))
		return SKIP;

	send_event(session, 3);
	pl330_write(session, PL330_INTEN, 1 << 4);
	send_event(session, 4);
	good = holds(session, PL330_EVENTS, 1 << 4 | 1 << 3);
	good &= holds(session, PL330_INTMIS, 1 << 4);
	good &= resets(session, session->device);
	good &= holds(session, PL330_EVENTS, 0);

	return verdict(good & holds(session, PL330_INTMIS, 0));
}

static enum result stops_channels(struct session *session)
{
	bool good;

	if (!can_look(session))
		return SKIP;

	spoil(session, 3);
	good = holds(session, PL330_FAULTS, 1 << 3);
	good &= resets(session, session->device);
	good &= holds(session, PL330_FAULTS, 0);

	return verdict(good & holds(session, PL330_STATUS(3), 0));
}

static enum result through_two_descriptors(struct session *session)
{
	int second = open_again(session);
	bool good;

	if (!sure("second descriptor", second >= 0))
		return FAIL;

	good = resets(session, second);
	good &= resets(session, session->device);
	good &= same("close", close(second), 0);

	return verdict(good & resets(session, session->device));
}

/* An owner is whoever has the device open, by however many descriptors. */
static enum result keeps_what_is_in_use(struct session *session)
{
	int second;
	bool good;

	if (!can_look(session))
		return SKIP;

	pl330_write(session, PL330_INTEN, 0x5a);
	second = open_again(session);
	if (!sure("second descriptor", second >= 0))
		return FAIL;

	good = holds(session, PL330_INTEN, 0x5a);
	close(second);

	return verdict(good & holds(session, PL330_INTEN, 0x5a));
}

static enum result between_owners(struct session *session)
{
	bool look = can_look(session);
	bool good = true;

	if (look) {
		pl330_write(session, PL330_INTEN, 0xff);
		spoil(session, 0);
		good &= holds(session, PL330_FAULTS, 1);
	}

	close(session->device);
	session->device = open_again(session);
	if (!same("reopen", session->device < 0 ? session->device : 0, 0))
		return FAIL;

	if (look) {
		good &= holds(session, PL330_INTEN, 0);
		good &= holds(session, PL330_FAULTS, 0);
	}

	return verdict(good);
}

static bool reset_often(const struct session *session)
{
	bool good = true;
	int i;

	for (i = 0; i < 50 && good; i++)
		good = resets(session, session->device);

	return good;
}

static enum result by_two_processes(struct session *session)
{
	pid_t child = fork();
	bool good;
	int status;

	if (child < 0)
		return FAIL;

	good = reset_often(session);
	if (!child)
		_exit(!good);

	good &= same("wait", waitpid(child, &status, 0), child);

	return verdict(good && same("child", status, 0));
}

static const struct test tests[] = {
	{ "as promised", as_promised },
	{ "takes no argument", takes_no_argument },
	{ "clears registers", clears_registers },
	{ "takes events back", takes_events_back },
	{ "stops channels", stops_channels },
	{ "through two descriptors", through_two_descriptors },
	{ "keeps what is in use", keeps_what_is_in_use },
	{ "between two owners", between_owners },
	{ "by two processes", by_two_processes },
};

void run_reset_suite(struct session *session)
{
	run_tests("reset", tests, ARRAY_SIZE(tests), session);
}
