// SPDX-License-Identifier: GPL-2.0
/* Requests of the container with arguments of every kind. */
#include "suites.h"

#include <errno.h>
#include <linux/vfio.h>
#include <unistd.h>

#include "memory.h"

static enum result version(struct session *session)
{
	return verdict(same("version", vfio_ioctl(session->container,
						  VFIO_GET_API_VERSION,
						  KERNEL_POINTER), 0));
}

static enum result unknown_extensions(struct session *session)
{
	static const unsigned long unknown[] = { 0, 0xffff, ~0UL };
	bool good = true;
	size_t i;

	for (i = 0; i < ARRAY_SIZE(unknown); i++)
		good &= sure("is not there",
			     vfio_ioctl(session->container,
					VFIO_CHECK_EXTENSION,
					(void *)unknown[i]) <= 0);

	return verdict(good);
}

static enum result second_iommu(struct session *session)
{
	unsigned long type = vfio_iommu_type(session);

	return verdict(refused("again", vfio_ioctl(session->container,
						   VFIO_SET_IOMMU,
						   (void *)type)) &
		       refused("unknown", vfio_ioctl(session->container,
						     VFIO_SET_IOMMU,
						     (void *)~0UL)));
}

static enum result unknown_requests(struct session *session)
{
	int fd = session->container;

	return verdict(refused("of a group",
			       vfio_ioctl(fd, VFIO_GROUP_UNSET_CONTAINER,
					  NULL)) &
		       refused("of a device",
			       vfio_ioctl(fd, VFIO_DEVICE_RESET, NULL)) &
		       same("unused", vfio_ioctl(fd, _IO(VFIO_TYPE, 0xff),
						 NULL), -ENOTTY));
}

static enum result no_file(struct session *session)
{
	char byte = 0;

	return verdict(refused("read", read(session->container, &byte, 1)) &
		       refused("write", write(session->container, &byte, 1)));
}

static const struct test tests[] = {
	{ "GET_API_VERSION: argument is ignored", version },
	{ "CHECK_EXTENSION: unknown", unknown_extensions },
	{ "SET_IOMMU: a second time", second_iommu },
	{ "unknown requests", unknown_requests },
	{ "is no file", no_file },
};

void run_container_suite(struct session *session)
{
	run_tests("container", tests, ARRAY_SIZE(tests), session);
}
