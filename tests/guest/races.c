// SPDX-License-Identifier: GPL-2.0
/*
 * Two threads or processes at the same thing at once. What either of them gets
 * does not matter: the kernel must survive, and all must work afterwards.
 */
#define _GNU_SOURCE
#include "suites.h"

#include <errno.h>
#include <sched.h>
#include <signal.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "child.h"
#include "device.h"
#include "signals.h"
#include "sysfs.h"

#define ROUNDS 300

static bool survives(struct session *session)
{
	struct vfio_device_info info;
	bool good;

	session_close(session);
	session->group_number = sysfs_group(session->expected->name);
	good = session_open(session) &&
	       same("info", device_info(session->device, &info), 0);
	session_close(session);

	return good;
}

typedef void (*const pair[2])(struct session *);

static const pair *racing;

static void race(struct session *session, void (*step)(struct session *))
{
	int i;

	for (i = 0; i < ROUNDS; i++) {
		step(session);
		if (i % 3 == 0)
			sched_yield();
	}
}

/* Two that share their descriptors, as threads do, but not their memory. */
static int run_race(struct session *session)
{
	int status = 0;
	pid_t other;

	if (!session_open(session))
		return 1;

	other = syscall(SYS_clone, CLONE_FILES | SIGCHLD, 0, 0, 0, 0);
	race(session, (*racing)[!other]);
	if (!other)
		_exit(0);

	return waitpid(other, &status, 0) != other || status;
}

/* In a process of its own, so that whatever happens there can be ended. */
static enum result threads(struct session *session)
{
	racing = session->with;

	return verdict(same("race", child_run(run_race, session), 0) &
		       survives(session));
}

static void opens_device(struct session *session)
{
	int fd = vfio_open_device(session);

	if (fd >= 0)
		close(fd);
}

static void asks(struct session *session)
{
	struct vfio_region_info region;
	struct vfio_device_info info;

	device_info(session->device, &info);
	region_info(session->device, 0, &region);
}

static void reads(struct session *session)
{
	struct vfio_region_info region;
	__u32 word;

	if (!region_info(session->device, 0, &region))
		device_read(session->device, &word, sizeof(word),
			    region.offset);
}

static void maps(struct session *session)
{
	struct vfio_region_info region;
	void *page;

	if (region_info(session->device, 0, &region))
		return;

	page = device_map(session->device, PAGE, PROT_READ, MAP_SHARED,
			  region.offset);
	if (page != MAP_FAILED)
		munmap(page, PAGE);
}

/* Closes the descriptor that the other one uses, and opens it again. */
static void closes_device(struct session *session)
{
	int fd;

	close(session->device);
	fd = vfio_open_device(session);
	if (fd < 0 || fd == session->device)
		return;

	dup2(fd, session->device);
	close(fd);
}

static void sets_trigger(struct session *session)
{
	int trigger = eventfd(0, EFD_NONBLOCK);

	irq_eventfd(session->device, 0, TRIGGER, trigger);
	close(trigger);
}

static void removes_trigger(struct session *session)
{
	irq_none(session->device, 0, TRIGGER, 0);
}

static void raises(struct session *session)
{
	irq_none(session->device, 0, TRIGGER, 1);
}

static void unmasks(struct session *session)
{
	irq_none(session->device, 0, UNMASK, 1);
}

static void masks_by_eventfd(struct session *session)
{
	int fd = eventfd(1, EFD_NONBLOCK);

	irq_eventfd(session->device, 0, MASK, fd);
	close(fd);
}

static void unmasks_by_eventfd(struct session *session)
{
	int fd = eventfd(1, EFD_NONBLOCK);

	irq_eventfd(session->device, 0, UNMASK, fd);
	irq_eventfd(session->device, 0, UNMASK, -1);
	close(fd);
}

static void resets(struct session *session)
{
	vfio_ioctl(session->device, VFIO_DEVICE_RESET, NULL);
}

static void leaves(struct session *session)
{
	vfio_ioctl(session->group, VFIO_GROUP_UNSET_CONTAINER, NULL);
}

static void joins(struct session *session)
{
	unsigned long type = vfio_iommu_type(session);

	vfio_ioctl(session->group, VFIO_GROUP_SET_CONTAINER,
		   &session->container);
	vfio_ioctl(session->container, VFIO_SET_IOMMU, (void *)type);
}

/* Processes that have nothing in common but the device. */
static int opens_all(struct session *session)
{
	int i, opened = 0;

	for (i = 0; i < ROUNDS / 3; i++) {
		session->group = vfio_open_group(session);
		if (session->group >= 0) {
			joins(session);
			opens_device(session);
			opened++;
			close(session->group);
		}
		sched_yield();
	}

	return !opened;
}

static int opens_sessions(struct session *session)
{
	session->container = -1;

	return opens_all(session);
}

static int rebinds(struct session *session)
{
	const char *driver = session->all->driver;
	const char *name = session->expected->name;
	int i;

	for (i = 0; i < ROUNDS / 10; i++) {
		sysfs_unbind(name, driver);
		sched_yield();
		sysfs_bind(name, driver);
	}

	return !sysfs_is_bound(name, driver);
}

static enum result processes(struct session *session,
			     int (*first)(struct session *),
			     int (*second)(struct session *))
{
	pid_t one = child_start(first, session);
	pid_t two = child_start(second, session);
	bool good = sure("first ends", child_wait(one, LONG_WAIT) >= 0);

	good &= sure("second ends", child_wait(two, LONG_WAIT) >= 0);
	if (!good) {
		child_kill(one);
		child_kill(two);
	}

	return verdict(good & survives(session));
}

static enum result two_openers(struct session *session)
{
	return processes(session, opens_sessions, opens_sessions);
}

static enum result unbind_and_open(struct session *session)
{
	return processes(session, rebinds, opens_sessions);
}

static enum result two_binders(struct session *session)
{
	enum result result = processes(session, rebinds, rebinds);

	/* Either may have been last to unbind. */
	sysfs_bind(session->expected->name, session->all->driver);

	return result;
}

#define PAIR(one, two) (&(const pair){ one, two })

static const struct test tests[] = {
	{ "open, open", threads, PAIR(opens_device, opens_device) },
	{ "open, ask", threads, PAIR(opens_device, asks) },
	{ "close, ask", threads, PAIR(closes_device, asks) },
	{ "close, read", threads, PAIR(closes_device, reads) },
	{ "close, map", threads, PAIR(closes_device, maps) },
	{ "read, read", threads, PAIR(reads, reads) },
	{ "map, map", threads, PAIR(maps, maps) },
	{ "set trigger, remove it", threads,
	  PAIR(sets_trigger, removes_trigger) },
	{ "set trigger, raise", threads, PAIR(sets_trigger, raises) },
	{ "set trigger, close", threads, PAIR(sets_trigger, closes_device) },
	{ "raise, unmask", threads, PAIR(raises, unmasks) },
	{ "mask by eventfd, unmask by eventfd", threads,
	  PAIR(masks_by_eventfd, unmasks_by_eventfd) },
	{ "mask by eventfd, close", threads,
	  PAIR(masks_by_eventfd, closes_device) },
	{ "reset, read", threads, PAIR(resets, reads) },
	{ "reset, close", threads, PAIR(resets, closes_device) },
	{ "leave, join", threads, PAIR(leaves, joins) },
	{ "leave, open", threads, PAIR(leaves, opens_device) },
	{ "two processes open", two_openers },
	{ "unbind, open", unbind_and_open },
	{ "two processes bind and unbind", two_binders },
};

void run_races_suite(struct session *session)
{
	run_tests("races", tests, ARRAY_SIZE(tests), session);
}
