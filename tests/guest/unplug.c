// SPDX-License-Identifier: GPL-2.0
/* The device is taken from the driver while somebody has it open. */
#include "suites.h"

#include <errno.h>
#include <signal.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <unistd.h>

#include "child.h"
#include "device.h"
#include "mappable.h"
#include "signals.h"
#include "sysfs.h"

/* What a test has mapped while it starts the process that unbinds. */
static void *mapped;

/* Whoever unbinds must not hold the device himself. */
static int unbinds(struct session *session)
{
	session_close(session);
	if (mapped)
		munmap(mapped, PAGE);

	return !sysfs_unbind(session->expected->name, session->all->driver);
}

static bool works(int device)
{
	struct vfio_device_info info;

	return same("info", device_info(device, &info), 0);
}

/* After all: unbound, bound again, and as good as ever. */
static bool comes_back(struct session *session)
{
	const char *name = session->expected->name;
	const char *driver = session->all->driver;
	bool good = sure("unbound", !sysfs_is_bound(name, driver)) &
		    sure("bind", sysfs_bind(name, driver));

	session->group_number = sysfs_group(name);
	good = good && session_open(session) && works(session->device);
	session_close(session);

	return good;
}

/* Unbinding waits while a check runs and is done once all is closed. */
static bool waits(struct session *session, bool (*check)(struct session *))
{
	pid_t child = child_start(unbinds, session);
	bool good = same("unbinding", child_wait(child, SHORT_WAIT),
			 CHILD_RUNS);

	good = good && check(session);
	session_close(session);
	good &= same("unbound", child_wait(child, LONG_WAIT), 0);

	return good;
}

static enum result while_open(struct session *session,
			      bool (*check)(struct session *))
{
	if (!session_open(session))
		return FAIL;

	return verdict(waits(session, check) && comes_back(session));
}

static bool check_info(struct session *session)
{
	return works(session->device);
}

static enum result still_works(struct session *session)
{
	return while_open(session, check_info);
}

static bool check_words(struct session *session)
{
	struct vfio_region_info region;
	__u32 word;

	if (region_info(session->device, 0, &region))
		return false;

	return !(region.flags & VFIO_REGION_INFO_FLAG_READ) ||
	       same("read", device_read(session->device, &word, sizeof(word),
					region.offset), sizeof(word));
}

static enum result still_read(struct session *session)
{
	return while_open(session, check_words);
}

static bool check_mapping(struct session *session)
{
	struct vfio_region_info region;
	volatile __u32 *page;
	__u32 word;

	if (!mappable(session, &region))
		return true;

	page = device_map(session->device, PAGE, PROT_READ, MAP_SHARED,
			  region.offset);
	if (!sure("is mapped", page != MAP_FAILED))
		return false;

	word = *page;
	munmap((void *)page, PAGE);

	return same("read", device_read(session->device, &word, sizeof(word),
					region.offset), sizeof(word));
}

static enum result still_mapped(struct session *session)
{
	return while_open(session, check_mapping);
}

static bool check_interrupt(struct session *session)
{
	int trigger = eventfd(0, EFD_NONBLOCK);
	struct vfio_irq_info info;
	bool good = true;

	if (session->expected->num_irqs &&
	    !irq_info(session->device, 0, &info) &&
	    info.flags & VFIO_IRQ_INFO_EVENTFD)
		good = same("trigger", irq_eventfd(session->device, 0, TRIGGER,
						   trigger), 0) &&
		       same("loopback", irq_none(session->device, 0, TRIGGER,
						 1), 0) &&
		       same("events", events(trigger), 1);
	close(trigger);

	return good;
}

/* The trigger stays set: closing has to clear it up. */
static enum result still_signals(struct session *session)
{
	return while_open(session, check_interrupt);
}

static int opens_another(struct session *session)
{
	int fd = vfio_open_device(session);

	return fd < 0 ? 0 : !!close(fd);
}

/* Whether there are further descriptors is up to the kernel. */
static bool check_another(struct session *session)
{
	return same("ended", child_run(opens_another, session), 0) &&
	       works(session->device);
}

static enum result asked_for_another(struct session *session)
{
	return while_open(session, check_another);
}

/* The mapping holds the device when all descriptors are closed. */
static enum result while_mapped(struct session *session)
{
	struct vfio_region_info region;
	volatile __u32 *page;
	pid_t child;
	__u32 word;
	bool good;

	if (!session_open(session))
		return FAIL;
	if (!mappable(session, &region)) {
		session_close(session);
		return SKIP;
	}

	page = device_map(session->device, PAGE, PROT_READ, MAP_SHARED,
			  region.offset);
	if (!sure("is mapped", page != MAP_FAILED))
		return FAIL;

	word = *page;
	mapped = (void *)page;
	child = child_start(unbinds, session);
	mapped = NULL;
	session_close(session);
	good = same("unbinding", child_wait(child, SHORT_WAIT), CHILD_RUNS) &
	       same("first word", *page, word);
	munmap((void *)page, PAGE);
	good &= same("unbound", child_wait(child, LONG_WAIT), 0);

	return verdict(good && comes_back(session));
}

static int holds(struct session *session)
{
	(void)session;
	pause();

	return 0;
}

static enum result owner_is_killed(struct session *session)
{
	pid_t owner, child;
	bool good;

	if (!session_open(session))
		return FAIL;

	owner = child_start(holds, session);
	session_close(session);
	child = child_start(unbinds, session);
	good = same("unbinding", child_wait(child, SHORT_WAIT), CHILD_RUNS);
	child_kill(owner);
	good &= same("unbound", child_wait(child, LONG_WAIT), 0);

	return verdict(good && comes_back(session));
}

/*
 * Some kernels wait for the group as well when it is in a container. None gives
 * the device away meanwhile, and none waits for longer than the group is open.
 */
static enum result group_only(struct session *session)
{
	pid_t child;
	bool good;
	int got;

	if (!session_open(session))
		return FAIL;

	close(session->device);
	session->device = -1;
	child = child_start(unbinds, session);
	got = child_wait(child, SHORT_WAIT);
	good = refused("no device", vfio_open_device(session));
	session_close(session);
	if (got == CHILD_RUNS)
		got = child_wait(child, LONG_WAIT);
	good &= same("unbound", got, 0);

	return verdict(good && comes_back(session));
}

static enum result not_there(struct session *session)
{
	const char *name = session->expected->name;
	bool good = sure("unbind", sysfs_unbind(name, session->all->driver)) &
		    sure("unbind twice", !sysfs_unbind(name,
						       session->all->driver));

	return verdict(good && comes_back(session));
}

static enum result often(struct session *session)
{
	const char *name = session->expected->name;
	const char *driver = session->all->driver;
	bool good = true;
	int i;

	for (i = 0; good && i < 50; i++)
		good = sure("unbind", sysfs_unbind(name, driver)) &&
		       sure("bind", sysfs_bind(name, driver));
	session->group_number = sysfs_group(name);

	return verdict(good && session_open(session) &&
		       works(session->device) &&
		       (session_close(session), true));
}

static const struct test tests[] = {
	{ "the device still answers", still_works },
	{ "registers are still read", still_read },
	{ "registers are still mapped", still_mapped },
	{ "interrupts still come", still_signals },
	{ "another descriptor is asked for", asked_for_another },
	{ "only mapped", while_mapped },
	{ "the owner is killed", owner_is_killed },
	{ "only the group is open", group_only },
	{ "twice", not_there },
	{ "fifty times", often },
};

void run_unplug_suite(struct session *session)
{
	run_tests("unbinding", tests, ARRAY_SIZE(tests), session);
}
