// SPDX-License-Identifier: GPL-2.0
/* Requests of the group with arguments of every kind. */
#include "suites.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/vfio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "device.h"
#include "memory.h"
#include "strangers.h"

static int status(struct session *session, __u32 argsz, void *page)
{
	struct vfio_group_status *s = page;

	s->argsz = argsz;

	return vfio_ioctl(session->group, VFIO_GROUP_GET_STATUS, s);
}

static enum result status_size(struct session *session, __u32 argsz, int want)
{
	unsigned char bytes[64] __attribute__((aligned(8)));
	const size_t size = sizeof(struct vfio_group_status);
	bool good;

	poison(bytes, sizeof(bytes));
	good = same("status", status(session, argsz, bytes), want);

	return verdict(good & sure("nothing is written behind",
				   poisoned(bytes + size,
					    sizeof(bytes) - size)));
}

static enum result status_nothing(struct session *session)
{
	return status_size(session, 0, -EINVAL);
}

static enum result status_short(struct session *session)
{
	return status_size(session, sizeof(struct vfio_group_status) - 1,
			   -EINVAL);
}

static enum result status_exact(struct session *session)
{
	return status_size(session, sizeof(struct vfio_group_status), 0);
}

static enum result status_long(struct session *session)
{
	return status_size(session, 64, 0);
}

static enum result status_null(struct session *session)
{
	return verdict(same("status", vfio_ioctl(session->group,
						 VFIO_GROUP_GET_STATUS, NULL),
			    -EFAULT));
}

static enum result join_stranger(struct session *session)
{
	const struct stranger *stranger = session->with;
	int fd = stranger->open(session);
	bool good = refused("join", vfio_ioctl(session->group,
					       VFIO_GROUP_SET_CONTAINER, &fd));

	stranger_close(stranger, fd);

	return verdict(good);
}

static enum result join_negative(struct session *session)
{
	int minus_one = -1, smallest = 1U << 31;

	return verdict(refused("-1", vfio_ioctl(session->group,
						VFIO_GROUP_SET_CONTAINER,
						&minus_one)) &
		       refused("smallest", vfio_ioctl(session->group,
						      VFIO_GROUP_SET_CONTAINER,
						      &smallest)));
}

static enum result join_null(struct session *session)
{
	return verdict(same("join", vfio_ioctl(session->group,
					       VFIO_GROUP_SET_CONTAINER, NULL),
			    -EFAULT));
}

static enum result leave_nothing(struct session *session)
{
	return verdict(same("leave", vfio_ioctl(session->group,
						VFIO_GROUP_UNSET_CONTAINER,
						NULL), -EINVAL));
}

static int name(struct session *session, const char *text)
{
	int fd = vfio_ioctl(session->group, VFIO_GROUP_GET_DEVICE_FD,
			    (void *)text);

	if (fd >= 0)
		close(fd);

	return fd;
}

static enum result joins(struct session *session)
{
	bool good = same("join", vfio_ioctl(session->group,
					    VFIO_GROUP_SET_CONTAINER,
					    &session->container), 0);

	return verdict(good & refused("join twice",
				      vfio_ioctl(session->group,
						 VFIO_GROUP_SET_CONTAINER,
						 &session->container)));
}

static enum result device_before_iommu(struct session *session)
{
	return verdict(same("device", name(session, session->expected->name),
			    -EINVAL));
}

static enum result leaves(struct session *session)
{
	return verdict(same("leave", vfio_ioctl(session->group,
						VFIO_GROUP_UNSET_CONTAINER,
						NULL), 0));
}

static enum result joins_for_good(struct session *session)
{
	unsigned long type = vfio_iommu_type(session);

	return verdict(same("join", vfio_ioctl(session->group,
					       VFIO_GROUP_SET_CONTAINER,
					       &session->container), 0) &&
		       same("IOMMU", vfio_ioctl(session->container,
						VFIO_SET_IOMMU, (void *)type),
			    0));
}

static enum result empty_name(struct session *session)
{
	return verdict(refused("device", name(session, "")));
}

static enum result name_cut(struct session *session)
{
	char text[MAX_NAME];

	strcpy(text, session->expected->name);
	text[strlen(text) - 1] = '\0';

	return verdict(refused("device", name(session, text)));
}

static enum result name_continued(struct session *session)
{
	char text[MAX_NAME + 1];

	strcpy(text, session->expected->name);
	strcat(text, "x");

	return verdict(refused("device", name(session, text)));
}

/* A page of letters without an end, and nothing behind it. */
static enum result endless_name(struct session *session)
{
	unsigned char *page = guarded_page();
	bool good;

	if (!page)
		return FAIL;

	good = refused("device", name(session, (char *)page));
	guarded_free(page);

	return verdict(good);
}

static enum result bad_name_pointer(struct session *session)
{
	return verdict(same("null", name(session, NULL), -EFAULT) &
		       same("kernel", name(session, KERNEL_POINTER), -EFAULT));
}

static enum result format_in_name(struct session *session)
{
	return verdict(refused("device", name(session, "%s%s%s%n/../*")));
}

static enum result unknown_requests(struct session *session)
{
	int fd = session->group;

	return verdict(refused("of a container",
			       vfio_ioctl(fd, VFIO_GET_API_VERSION, NULL)) &
		       refused("of a device",
			       vfio_ioctl(fd, VFIO_DEVICE_RESET, NULL)) &
		       same("unused", vfio_ioctl(fd, _IO(VFIO_TYPE, 0xff),
						 NULL), -ENOTTY));
}

static enum result no_file(struct session *session)
{
	char byte = 0;
	bool good = true;

	good &= refused("read", read(session->group, &byte, 1));
	good &= refused("write", write(session->group, &byte, 1));

	return verdict(good & sure("cannot be mapped",
				   mmap(NULL, PAGE, PROT_READ, MAP_SHARED,
					session->group, 0) == MAP_FAILED));
}

static const struct test tests[] = {
	{ "GET_STATUS: argsz 0", status_nothing },
	{ "GET_STATUS: one too short", status_short },
	{ "GET_STATUS: exact", status_exact },
	{ "GET_STATUS: long", status_long },
	{ "GET_STATUS: null pointer", status_null },
	{ "SET_CONTAINER: /dev/null", join_stranger, &strangers[0] },
	{ "SET_CONTAINER: a regular file", join_stranger, &strangers[1] },
	{ "SET_CONTAINER: a pipe", join_stranger, &strangers[2] },
	{ "SET_CONTAINER: epoll", join_stranger, &strangers[3] },
	{ "SET_CONTAINER: the group itself", join_stranger, &strangers[4] },
	{ "SET_CONTAINER: closed", join_stranger, &strangers[6] },
	{ "SET_CONTAINER: never open", join_stranger, &strangers[7] },
	{ "SET_CONTAINER: negative", join_negative },
	{ "SET_CONTAINER: null pointer", join_null },
	{ "UNSET_CONTAINER: without one", leave_nothing },
	{ "SET_CONTAINER: twice", joins },
	{ "GET_DEVICE_FD: before the IOMMU", device_before_iommu },
	{ "UNSET_CONTAINER", leaves },
	{ "SET_CONTAINER: again", joins_for_good },
	{ "GET_DEVICE_FD: empty name", empty_name },
	{ "GET_DEVICE_FD: name cut short", name_cut },
	{ "GET_DEVICE_FD: name continued", name_continued },
	{ "GET_DEVICE_FD: endless name", endless_name },
	{ "GET_DEVICE_FD: bad pointers", bad_name_pointer },
	{ "GET_DEVICE_FD: name full of formats", format_in_name },
	{ "unknown requests", unknown_requests },
	{ "is no file", no_file },
};

void run_membership_suite(struct session *session)
{
	session->container = open("/dev/vfio/vfio", O_RDWR | O_CLOEXEC);
	session->group = vfio_open_group(session);
	session->device = -1;
	run_tests("membership", tests, ARRAY_SIZE(tests), session);
	session_close(session);
}
