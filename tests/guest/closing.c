// SPDX-License-Identifier: GPL-2.0
#include "suites.h"

#include <errno.h>
#include <linux/vfio.h>
#include <unistd.h>

#include "sysfs.h"

/* A group must not slip away from under an open device. */
static enum result stays_in_container(struct session *session)
{
	int got = vfio_ioctl(session->group, VFIO_GROUP_UNSET_CONTAINER, NULL);

	return verdict(same("leave the container", got, -EBUSY));
}

static enum result closes(struct session *session)
{
	bool good = same("device", close(session->device), 0);

	good &= same("leave the container",
		     vfio_ioctl(session->group, VFIO_GROUP_UNSET_CONTAINER,
				NULL), 0);
	good &= same("group", close(session->group), 0);
	good &= same("container", close(session->container), 0);
	session->device = session->group = session->container = -1;

	return verdict(good);
}

static enum result opens_again(struct session *session)
{
	int group = vfio_open_group(session);

	if (group >= 0)
		close(group);

	return verdict(sure("group", group >= 0));
}

static enum result unbinds(struct session *session)
{
	const char *driver = session->all->driver;
	const char *name = session->expected->name;
	bool good = sure("unbind", sysfs_unbind(name, driver));

	good &= sure("bind", sysfs_bind(name, driver));
	good &= sure("bound", sysfs_is_bound(name, driver));

	return verdict(good);
}

static const struct test tests[] = {
	{ "stays while the device is open", stays_in_container },
	{ "closes", closes },
	{ "opens again", opens_again },
	{ "can be unbound", unbinds },
};

void run_closing_suite(struct session *session)
{
	run_tests("closing", tests, ARRAY_SIZE(tests), session);
}
