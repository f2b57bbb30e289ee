// SPDX-License-Identifier: GPL-2.0
#include "suites.h"

#include <fcntl.h>
#include <linux/vfio.h>
#include <string.h>
#include <sys/utsname.h>
#include <unistd.h>

#include "sysfs.h"

static enum result kernel_release(struct session *session)
{
	const char *want = session->all->kernel;
	struct utsname name;

	if (!*want)
		return SKIP;
	if (uname(&name))
		return FAIL;

	ktap_note("%s %s", name.release, name.version);

	return verdict(!strcmp(name.release, want));
}

static enum result api_version(struct session *session)
{
	int fd = open("/dev/vfio/vfio", O_RDWR | O_CLOEXEC);
	bool good;

	(void)session;
	if (!sure("/dev/vfio/vfio opens", fd >= 0))
		return FAIL;

	good = same("version", vfio_ioctl(fd, VFIO_GET_API_VERSION, NULL),
		    VFIO_API_VERSION);
	close(fd);

	return verdict(good);
}

static enum result iommu_extension(struct session *session)
{
	bool noiommu = session->all->noiommu;
	unsigned long type = noiommu ? VFIO_NOIOMMU_IOMMU : VFIO_TYPE1_IOMMU;
	int fd = open("/dev/vfio/vfio", O_RDWR | O_CLOEXEC);
	bool good;

	if (!sure("/dev/vfio/vfio opens", fd >= 0))
		return FAIL;

	good = same("extension", vfio_ioctl(fd, VFIO_CHECK_EXTENSION,
					    (void *)type), 1);
	close(fd);

	return verdict(good);
}

/* Without a group, a container can do nothing. */
static enum result empty_container(struct session *session)
{
	int fd = open("/dev/vfio/vfio", O_RDWR | O_CLOEXEC);
	bool good;

	(void)session;
	if (!sure("/dev/vfio/vfio opens", fd >= 0))
		return FAIL;

	good = sure("IOMMU of an empty container is refused",
		    vfio_ioctl(fd, VFIO_SET_IOMMU,
			       (void *)VFIO_TYPE1_IOMMU) < 0);
	close(fd);

	return verdict(good);
}

static const struct test tests[] = {
	{ "kernel release", kernel_release },
	{ "API version", api_version },
	{ "IOMMU back end", iommu_extension },
	{ "empty container", empty_container },
};

void run_system_suite(struct session *session)
{
	run_tests("vfio", tests, ARRAY_SIZE(tests), session);
}
