// SPDX-License-Identifier: GPL-2.0
#include "session.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/ioctl.h>

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

enum result verdict(bool good)
{
	return good ? PASS : FAIL;
}

void run_tests(const char *suite, const struct test *tests, unsigned int count,
	       struct session *session)
{
	unsigned int i;

	ktap_open(suite, count);
	for (i = 0; i < count; i++)
		ktap_result(tests[i].run(session), tests[i].name);
	ktap_close();
}
