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

#define EVENTS 0x024	/* events that have happened */
#define FAULTS 0x034	/* channels with a fault */
#define CHANNEL_STATUS 0x100
#define DBGCMD 0xd04
#define DBGINST0 0xd08
#define DBGINST1 0xd0c

#define DMAGO 0xa0
#define DMASEV 0x34

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

/* Thread 0 is the manager, thread N + 1 is channel N. */
static void execute(struct session *session, unsigned int thread,
		    __u32 opcode, __u32 argument)
{
	const __u32 which = thread ? (thread - 1) << 8 | 1 : 0;

	pl330_write(session, DBGINST0, argument << 24 | opcode << 16 | which);
	pl330_write(session, DBGINST1, 0);
	pl330_write(session, DBGCMD, 0);
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

	execute(session, 0, DMASEV, 3 << 3);
	pl330_write(session, PL330_INTEN, 1 << 4);
	execute(session, 0, DMASEV, 4 << 3);
	good = holds(session, EVENTS, 1 << 4 | 1 << 3);
	good &= holds(session, PL330_INTMIS, 1 << 4);
	good &= resets(session, session->device);
	good &= holds(session, EVENTS, 0);

	return verdict(good & holds(session, PL330_INTMIS, 0));
}

/* Only the manager starts channels, so one that tries to has a fault. */
static enum result stops_channels(struct session *session)
{
	bool good;

	if (!can_look(session))
		return SKIP;

	execute(session, 3 + 1, DMAGO, 3);
	good = holds(session, FAULTS, 1 << 3);
	good &= resets(session, session->device);
	good &= holds(session, FAULTS, 0);

	return verdict(good & holds(session, CHANNEL_STATUS + 3 * 8, 0));
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
		execute(session, 0 + 1, DMAGO, 0);
		good &= holds(session, FAULTS, 1);
	}

	close(session->device);
	session->device = open_again(session);
	if (!same("reopen", session->device < 0 ? session->device : 0, 0))
		return FAIL;

	if (look) {
		good &= holds(session, PL330_INTEN, 0);
		good &= holds(session, FAULTS, 0);
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
