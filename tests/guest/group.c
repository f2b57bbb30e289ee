// SPDX-License-Identifier: GPL-2.0
#include "suites.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/vfio.h>
#include <sys/mman.h>
#include <unistd.h>

#include "device.h"
#include "iova.h"

static enum result opens(struct session *session)
{
	session->container = open("/dev/vfio/vfio", O_RDWR | O_CLOEXEC);
	session->group = vfio_open_group(session);

	return verdict(sure("container", session->container >= 0) &&
		       sure("group", session->group >= 0));
}

/* Two who have it would both get at memory that one of them maps. */
static enum result opens_once(struct session *session)
{
	int second = vfio_open_group(session);

	if (second >= 0)
		close(second);

	return verdict(same("second open", second, -EBUSY));
}

static bool status(struct session *session, unsigned int flags)
{
	struct vfio_group_status s = { .argsz = sizeof(s) };

	return same("status",
		    vfio_ioctl(session->group, VFIO_GROUP_GET_STATUS, &s), 0) &&
	       same("flags", s.flags, flags);
}

static enum result viable(struct session *session)
{
	return verdict(status(session, VFIO_GROUP_FLAGS_VIABLE));
}

static enum result short_status(struct session *session)
{
	struct vfio_group_status s = { .argsz = sizeof(s) - 1 };
	int got = vfio_ioctl(session->group, VFIO_GROUP_GET_STATUS, &s);

	return verdict(same("short argsz", got, -EINVAL));
}

static int get_device(struct session *session)
{
	return vfio_ioctl(session->group, VFIO_GROUP_GET_DEVICE_FD,
			  (void *)session->expected->name);
}

static enum result device_needs_container(struct session *session)
{
	int fd = get_device(session);

	if (fd >= 0)
		close(fd);

	return verdict(same("device without container", fd, -EINVAL));
}

static enum result joins_container(struct session *session)
{
	bool good = same("join", vfio_ioctl(session->group,
					    VFIO_GROUP_SET_CONTAINER,
					    &session->container), 0);

	good = good && status(session, VFIO_GROUP_FLAGS_VIABLE |
			      VFIO_GROUP_FLAGS_CONTAINER_SET);

	return verdict(good);
}

static enum result sets_iommu(struct session *session)
{
	unsigned long type = session->all->noiommu ? VFIO_NOIOMMU_IOMMU :
						     VFIO_TYPE1_IOMMU;
	int got = vfio_ioctl(session->container, VFIO_SET_IOMMU, (void *)type);

	return verdict(same("set IOMMU", got, 0));
}

static int map(int container, char *memory, __u64 iova, __u32 flags)
{
	return iova_map(container, iova, memory, PAGE, flags);
}

static bool try_mappings(int container, char *memory)
{
	bool good = true;

	good &= same("map 0", map(container, memory, 0, BOTH_WAYS), 0);
	good &= same("map 0x1000", map(container, memory, 0x1000, READABLE),
		     0);
	good &= same("map 0xfffff000", map(container, memory, 0xfffff000,
					   BOTH_WAYS), 0);
	good &= sure("map twice is refused", map(container, memory, 0,
						 BOTH_WAYS) < 0);
	good &= same("map in no direction", map(container, memory, 0x2000, 0),
		     -EINVAL);
	good &= same("map in mid-page", map(container, memory, 0x2800,
					    BOTH_WAYS), -EINVAL);
	good &= same("unmap 0", iova_unmap(container, 0, PAGE), PAGE);
	good &= same("unmap 0x1000", iova_unmap(container, 0x1000, PAGE),
		     PAGE);
	good &= sure("unmap what is not mapped",
		     iova_unmap(container, 0x5000, PAGE) >= 0);
	good &= same("map 0 again", map(container, memory, 0, BOTH_WAYS), 0);

	return good;
}

/* What stays mapped is for the kernel to clear up. */
static enum result maps_memory(struct session *session)
{
	char *memory;
	bool good;

	if (session->all->noiommu)
		return SKIP;

	memory = mmap(NULL, PAGE, PROT_READ | PROT_WRITE,
		      MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	if (memory == MAP_FAILED)
		return FAIL;

	good = try_mappings(session->container, memory);
	munmap(memory, PAGE);

	return verdict(good);
}

static enum result unknown_device(struct session *session)
{
	int fd = vfio_ioctl(session->group, VFIO_GROUP_GET_DEVICE_FD,
			    "no such device");

	return verdict(sure("is refused", fd < 0));
}

static enum result gives_device(struct session *session)
{
	session->device = get_device(session);

	return verdict(same("descriptor", session->device < 0 ?
			    session->device : 0, 0));
}

static const struct test tests[] = {
	{ "opens", opens },
	{ "opens once", opens_once },
	{ "is viable", viable },
	{ "short status", short_status },
	{ "device needs a container", device_needs_container },
	{ "joins the container", joins_container },
	{ "sets the IOMMU", sets_iommu },
	{ "maps memory", maps_memory },
	{ "unknown device", unknown_device },
	{ "gives the device", gives_device },
};

void run_group_suite(struct session *session)
{
	run_tests("group", tests, ARRAY_SIZE(tests), session);
}
