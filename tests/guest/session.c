// SPDX-License-Identifier: GPL-2.0
#include "session.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/vfio.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <unistd.h>

int vfio_ioctl(int fd, unsigned long request, void *argument)
{
	int value = ioctl(fd, request, argument);

	return value < 0 ? -errno : value;
}

int vfio_open_group(const struct session *session)
{
	char path[64];
	int fd;

	snprintf(path, sizeof(path), "/dev/vfio/%s%d",
		 session->all->noiommu ? "noiommu-" : "",
		 session->group_number);
	fd = open(path, O_RDWR | O_CLOEXEC);

	return fd < 0 ? -errno : fd;
}

int vfio_open_device(const struct session *session)
{
	return vfio_ioctl(session->group, VFIO_GROUP_GET_DEVICE_FD,
			  (void *)session->expected->name);
}

unsigned long vfio_iommu_type(const struct session *session)
{
	return session->all->noiommu ? VFIO_NOIOMMU_IOMMU : VFIO_TYPE1_IOMMU;
}

bool session_open(struct session *session)
{
	session->container = open("/dev/vfio/vfio", O_RDWR | O_CLOEXEC);
	session->group = vfio_open_group(session);
	session->device = -1;

	if (!sure("container", session->container >= 0) ||
	    !sure("group", session->group >= 0) ||
	    !same("join", vfio_ioctl(session->group, VFIO_GROUP_SET_CONTAINER,
				     &session->container), 0) ||
	    !same("set IOMMU", vfio_ioctl(session->container, VFIO_SET_IOMMU,
					  (void *)vfio_iommu_type(session)), 0))
		return false;

	session->device = vfio_open_device(session);

	return sure("device", session->device >= 0);
}

static void close_one(int *fd)
{
	if (*fd >= 0)
		close(*fd);
	*fd = -1;
}

void session_close(struct session *session)
{
	close_one(&session->device);
	close_one(&session->group);
	close_one(&session->container);
}

bool same(const char *what, long long got, long long want)
{
	if (got != want)
		ktap_note("%s: %lld (%#llx) instead of %lld (%#llx)", what, got,
			  got, want, want);

	return got == want;
}

bool sure(const char *what, bool holds)
{
	if (!holds)
		ktap_note("%s: does not hold", what);

	return holds;
}

bool refused(const char *what, long long got)
{
	if (got >= 0)
		ktap_note("%s: %lld (%#llx) instead of an error", what, got,
			  got);

	return got < 0;
}

enum result verdict(bool good)
{
	return good ? PASS : FAIL;
}

void run_tests(const char *suite, const struct test *tests, unsigned int count,
	       struct session *session)
{
	unsigned int i;

	ktap_open(suite, count);
	for (i = 0; i < count; i++) {
		session->with = tests[i].with;
		ktap_result(tests[i].run(session), tests[i].name);
	}
	ktap_close();
}
