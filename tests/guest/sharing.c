// SPDX-License-Identifier: GPL-2.0
/*
 * One container for the groups of all devices, whatever buses they are on:
 * all joined before the IOMMU is set, or one by one behind it.
 */
#include "suites.h"

#include <fcntl.h>
#include <linux/vfio.h>
#include <unistd.h>

#include "sysfs.h"

struct shared {
	int container;
	int group[MAX_DEVICES];
};

static bool open_all(const struct session *session, struct shared *shared)
{
	const struct expectation *all = session->all;
	bool good;
	unsigned int i;

	shared->container = open("/dev/vfio/vfio", O_RDWR | O_CLOEXEC);
	good = sure("container", shared->container >= 0);

	for (i = 0; i < all->num_devices; i++) {
		struct session one = {
			.all = all,
			.group_number = sysfs_group(all->devices[i].name),
		};

		shared->group[i] = vfio_open_group(&one);
		good &= sure(all->devices[i].name, shared->group[i] >= 0);
	}

	return good;
}

static void close_all(const struct session *session, struct shared *shared)
{
	unsigned int i;

	for (i = 0; i < session->all->num_devices; i++)
		close(shared->group[i]);
	close(shared->container);
}

static bool join(struct shared *shared, unsigned int i)
{
	return same("join", vfio_ioctl(shared->group[i],
				       VFIO_GROUP_SET_CONTAINER,
				       &shared->container), 0);
}

static bool set_iommu(const struct session *session, struct shared *shared)
{
	unsigned long type = session->all->noiommu ? VFIO_NOIOMMU_IOMMU :
						     VFIO_TYPE1_IOMMU;

	return same("set IOMMU", vfio_ioctl(shared->container, VFIO_SET_IOMMU,
					    (void *)type), 0);
}

static bool get_device(const struct session *session, struct shared *shared,
		       unsigned int i)
{
	int fd = vfio_ioctl(shared->group[i], VFIO_GROUP_GET_DEVICE_FD,
			    (void *)session->all->devices[i].name);

	if (fd >= 0)
		close(fd);

	return sure(session->all->devices[i].name, fd >= 0);
}

/* How many groups join before the IOMMU is set; the others do behind it. */
static enum result share(struct session *session, unsigned int before)
{
	unsigned int i, count = session->all->num_devices;
	struct shared shared;
	bool good = open_all(session, &shared);

	for (i = 0; good && i < count; i++) {
		good = join(&shared, i);
		if (good && i + 1 == before)
			good = set_iommu(session, &shared);
	}
	for (i = 0; good && i < count; i++)
		good = get_device(session, &shared, i);
	close_all(session, &shared);

	return verdict(good);
}

static bool apart(const struct session *session)
{
	const struct expected_device *devices = session->all->devices;
	unsigned int i, j;

	for (i = 0; i < session->all->num_devices; i++)
		for (j = 0; j < i; j++)
			if (sysfs_group(devices[i].name) ==
			    sysfs_group(devices[j].name))
				return false;

	return session->all->num_devices > 1;
}

static enum result join_first(struct session *session)
{
	return apart(session) ? share(session, session->all->num_devices) :
				SKIP;
}

static enum result join_later(struct session *session)
{
	return apart(session) ? share(session, 1) : SKIP;
}

static const struct test tests[] = {
	{ "groups join before the IOMMU is set", join_first },
	{ "groups join when the IOMMU is set", join_later },
};

void run_sharing_suite(struct session *session)
{
	run_tests("sharing", tests, ARRAY_SIZE(tests), session);
}
