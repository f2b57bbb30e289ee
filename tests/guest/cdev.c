// SPDX-License-Identifier: GPL-2.0
/*
 * A device opened by itself and bound to an iommufd, where the kernel offers
 * that: the same device as through its group.
 */
#define _GNU_SOURCE
#include "suites.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/vfio.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "iommufd.h"

#define PAGE 4096
#define MAX_PATH 320

static int iommufd = -1;
static __u32 ioas;

/* The file below /dev/vfio/devices, which sysfs tells. */
static bool find_path(const char *device, char *path)
{
	char folder[MAX_PATH];
	struct dirent *entry;
	bool found = false;
	DIR *names;

	snprintf(folder, sizeof(folder), "/sys/bus/platform/devices/%s/vfio-dev",
		 device);
	names = opendir(folder);
	if (!names)
		return false;

	while (!found && (entry = readdir(names))) {
		found = !strncmp(entry->d_name, "vfio", 4);
		if (found)
			snprintf(path, MAX_PATH, "/dev/vfio/devices/%s",
				 entry->d_name);
	}
	closedir(names);

	return found;
}

static enum result opens(struct session *session)
{
	char path[MAX_PATH];

	session->device = -1;
	iommufd = open("/dev/iommu", O_RDWR | O_CLOEXEC);
	if (iommufd < 0 || session->all->noiommu ||
	    !find_path(session->expected->name, path))
		return SKIP;

	session->device = open(path, O_RDWR | O_CLOEXEC);

	return verdict(sure("device", session->device >= 0));
}

static bool info(struct session *session, int want)
{
	struct vfio_device_info info = { .argsz = sizeof(info) };
	bool good = same("info", vfio_ioctl(session->device,
					    VFIO_DEVICE_GET_INFO, &info), want);

	if (!good || want)
		return good;

	good &= same("flags", info.flags & ~VFIO_DEVICE_FLAGS_CAPS,
		     session->expected->flags);
	good &= same("regions", info.num_regions,
		     session->expected->num_regions);
	good &= same("interrupts", info.num_irqs, session->expected->num_irqs);

	return good;
}

static enum result silent_before(struct session *session)
{
	return verdict(info(session, -EINVAL));
}

static int bind(struct session *session, int fd)
{
	struct bind_iommufd request = {
		.argsz = sizeof(request),
		.iommufd = fd,
	};

	return vfio_ioctl(session->device, DEVICE_BIND_IOMMUFD, &request);
}

static enum result binds(struct session *session)
{
	bool good = same("bind to no iommufd", bind(session, 0), -EBADFD);

	good &= same("bind", bind(session, iommufd), 0);
	good &= same("bind twice", bind(session, iommufd), -EINVAL);

	return verdict(good);
}

static enum result answers(struct session *session)
{
	return verdict(info(session, 0));
}

static enum result excludes_group(struct session *session)
{
	int group = vfio_open_group(session);

	if (group >= 0)
		close(group);

	return verdict(same("group", group, -EBUSY));
}

static enum result attaches(struct session *session)
{
	struct ioas_alloc alloc = { .size = sizeof(alloc) };
	struct attach_iommufd_pt request = { .argsz = sizeof(request) };
	bool good = same("address space", vfio_ioctl(iommufd, IOAS_ALLOC,
						     &alloc), 0);

	ioas = alloc.out_ioas_id;
	request.pt_id = ioas;
	good &= same("attach", vfio_ioctl(session->device,
					  DEVICE_ATTACH_IOMMUFD_PT, &request),
		     0);

	return verdict(good);
}

static bool try_mapping(void *memory)
{
	struct ioas_map map = {
		.size = sizeof(map),
		.flags = IOAS_MAP_FIXED_IOVA | IOAS_MAP_WRITEABLE |
			 IOAS_MAP_READABLE,
		.ioas_id = ioas,
		.user_va = (__u64)(unsigned long)memory,
		.length = PAGE,
		.iova = PAGE,
	};
	struct ioas_unmap unmap = {
		.size = sizeof(unmap),
		.ioas_id = ioas,
		.iova = PAGE,
		.length = PAGE,
	};
	bool good = same("map", vfio_ioctl(iommufd, IOAS_MAP, &map), 0);

	good &= same("map twice", vfio_ioctl(iommufd, IOAS_MAP, &map), -EEXIST);
	good &= same("unmap", vfio_ioctl(iommufd, IOAS_UNMAP, &unmap), 0);
	good &= same("length", unmap.length, PAGE);

	return good;
}

static enum result maps_memory(struct session *session)
{
	void *memory = mmap(NULL, PAGE, PROT_READ | PROT_WRITE,
			    MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	bool good;

	(void)session;
	if (memory == MAP_FAILED)
		return FAIL;

	good = try_mapping(memory);
	munmap(memory, PAGE);

	return verdict(good);
}

static enum result detaches(struct session *session)
{
	struct detach_iommufd_pt request = { .argsz = sizeof(request) };
	int got = vfio_ioctl(session->device, DEVICE_DETACH_IOMMUFD_PT,
			     &request);

	return verdict(same("detach", got, 0));
}

static enum result closes(struct session *session)
{
	bool good = same("device", close(session->device), 0);
	int group;

	good &= same("iommufd", close(iommufd), 0);
	group = vfio_open_group(session);
	good &= sure("the group opens again", group >= 0);
	if (group >= 0)
		close(group);

	return verdict(good);
}

static const struct test tests[] = {
	{ "opens", opens },
	{ "says nothing before it is bound", silent_before },
	{ "binds", binds },
	{ "answers", answers },
	{ "keeps the group closed", excludes_group },
	{ "attaches", attaches },
	{ "maps memory", maps_memory },
	{ "detaches", detaches },
	{ "closes", closes },
};

/* Without the device nothing else can be asked. */
void run_cdev_suite(struct session *session)
{
	enum result opened = SKIP;
	unsigned int i;

	ktap_open("cdev", ARRAY_SIZE(tests));
	for (i = 0; i < ARRAY_SIZE(tests); i++) {
		enum result result = SKIP;

		if (i == 0 || opened == PASS)
			result = tests[i].run(session);
		if (i == 0)
			opened = result;
		ktap_result(result, tests[i].name);
	}
	ktap_close();
}
