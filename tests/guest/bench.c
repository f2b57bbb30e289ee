// SPDX-License-Identifier: GPL-2.0
/*
 * How many reads and interrupts a second, with the driver under test and with
 * the one it is compared with, in the same kernel and on the same device.
 */
#include "suites.h"

#include <errno.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

#include "device.h"
#include "pl330.h"
#include "signals.h"
#include "sysfs.h"

#define ROUNDS 100000
#define WARM 100

struct measure {
	const char *name;
	bool (*start)(struct session *session);
	bool (*step)(struct session *session);
	void (*end)(struct session *session);
};

static uint64_t offset;
static int trigger = -1;
static volatile uint32_t *registers;

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);

	return time.tv_sec + time.tv_nsec / 1e9;
}

static bool start_reads(struct session *session)
{
	struct vfio_region_info region;

	if (region_info(session->device, 0, &region) ||
	    !(region.flags & VFIO_REGION_INFO_FLAG_READ))
		return false;

	offset = region.offset;

	return true;
}

static bool step_read(struct session *session)
{
	uint32_t word;

	return device_read(session->device, &word, sizeof(word), offset) ==
	       sizeof(word);
}

static void nothing(struct session *session)
{
	(void)session;
}

static bool start_loopbacks(struct session *session)
{
	trigger = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);

	return session->expected->num_irqs &&
	       !irq_eventfd(session->device, 0, TRIGGER, trigger);
}

/* A level line is unmasked each time; for an edge that is refused. */
static bool step_loopback(struct session *session)
{
	bool good = !irq_none(session->device, 0, TRIGGER, 1) &&
		    events(trigger) == 1;

	irq_none(session->device, 0, UNMASK, 1);

	return good;
}

static void end_loopbacks(struct session *session)
{
	irq_none(session->device, 0, TRIGGER, 0);
	close(trigger);
}

/* Through a mapping, so that only the interrupt is measured. */
static bool start_lines(struct session *session)
{
	if (!pl330_is(session) || !start_loopbacks(session))
		return false;

	registers = device_map(session->device, PAGE, PROT_READ | PROT_WRITE,
			       MAP_SHARED, pl330_offset(session));

	return registers != MAP_FAILED;
}

static bool step_line(struct session *session)
{
	bool good;

	pl330_raise_mapped(registers);
	good = events_within(trigger, LONG_WAIT) == 1;
	pl330_lower_mapped(registers);

	return good && !irq_none(session->device, 0, UNMASK, 1);
}

static void end_lines(struct session *session)
{
	munmap((void *)registers, PAGE);
	end_loopbacks(session);
}

static const struct measure measures[] = {
	{ "reads", start_reads, step_read, nothing },
	{ "loopbacks", start_loopbacks, step_loopback, end_loopbacks },
	{ "interrupts", start_lines, step_line, end_lines },
};

/* Steps a second; 0 when it cannot be done, negative when it goes wrong. */
static double measure(struct session *session, const struct measure *measure)
{
	double begin = 0;
	int i;

	if (!measure->start(session))
		return 0;

	for (i = -WARM; i < ROUNDS; i++) {
		if (i == 0)
			begin = now();
		if (!measure->step(session))
			return -1;
	}
	begin = now() - begin;
	measure->end(session);

	return ROUNDS / begin;
}

static double with_driver(struct session *session, const char *driver,
			  const struct measure *what)
{
	const char *name = session->expected->name;
	double rate = -1;

	if (!sysfs_is_bound(name, driver) &&
	    !sure(driver, sysfs_bind(name, driver)))
		return -1;

	session->group_number = sysfs_group(name);
	if (session_open(session))
		rate = measure(session, what);
	session_close(session);
	if (rate > 0)
		ktap_note("%s: %s: %.0f a second", driver, what->name, rate);

	return rate;
}

static enum result compares(struct session *session)
{
	const struct measure *what = session->with;
	double ours = with_driver(session, session->all->driver, what);
	double theirs;

	if (!ours)
		return SKIP;
	if (ours < 0 || !*session->all->peer)
		return verdict(ours > 0);

	theirs = with_driver(session, session->all->peer, what);
	if (theirs > 0)
		ktap_note("ratio: %s: %.3f", what->name, ours / theirs);

	return verdict(theirs > 0);
}

static const struct test tests[] = {
	{ "4-byte reads", compares, &measures[0] },
	{ "loopback interrupts", compares, &measures[1] },
	{ "level interrupts", compares, &measures[2] },
};

void run_bench_suite(struct session *session)
{
	run_tests("bench", tests, ARRAY_SIZE(tests), session);
	sysfs_bind(session->expected->name, session->all->driver);
}
