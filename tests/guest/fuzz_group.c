// SPDX-License-Identifier: GPL-2.0
/* Requests of group and container, and sessions that end early. */
#include "fuzz.h"

#include <linux/vfio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "chance.h"
#include "device.h"
#include "memory.h"

#define IOVA 0x10000000ULL
#define IOVA_PAGES 16

static void status(struct fuzz *fuzz)
{
	uint32_t argument[8];

	poison(argument, sizeof(argument));
	argument[0] = about(sizeof(struct vfio_group_status));
	fuzz_ask(fuzz, fuzz->session->group, VFIO_GROUP_GET_STATUS, argument,
		 sizeof(argument), sizeof(struct vfio_group_status));
}

static void another_device(struct fuzz *fuzz)
{
	char name[MAX_NAME];
	int fd;

	memset(name, 0, sizeof(name));
	snprintf(name, sizeof(name), "%s", fuzz->session->expected->name);
	if (chance_in(4))
		name[chance_below(sizeof(name))] = chance();
	fd = fuzz_ask(fuzz, fuzz->session->group, VFIO_GROUP_GET_DEVICE_FD,
		      name, sizeof(name), 0);
	if (fd >= 0)
		close(fd);
}

static void container_of_group(struct fuzz *fuzz)
{
	int32_t fd = fuzz_descriptor(fuzz);

	fuzz_ask(fuzz, fuzz->session->group, VFIO_GROUP_SET_CONTAINER, &fd,
		 sizeof(fd), 0);
}

void fuzz_group(struct fuzz *fuzz)
{
	switch (chance_below(4)) {
	case 0:
		another_device(fuzz);
		break;
	case 1:
		container_of_group(fuzz);
		break;
	case 2:
		vfio_ioctl(fuzz->session->group, VFIO_GROUP_UNSET_CONTAINER,
			   NULL);
		break;
	default:
		status(fuzz);
	}
}

static void map(struct fuzz *fuzz)
{
	struct vfio_iommu_type1_dma_map argument = {
		.argsz = about(sizeof(argument)),
		.flags = about(VFIO_DMA_MAP_FLAG_READ |
			       VFIO_DMA_MAP_FLAG_WRITE),
		.vaddr = about_wide((uintptr_t)fuzz->page),
		.iova = about_wide(IOVA + PAGE * chance_below(IOVA_PAGES)),
		.size = about_wide(PAGE),
	};

	fuzz_ask(fuzz, fuzz->session->container, VFIO_IOMMU_MAP_DMA, &argument,
		 sizeof(argument), 0);
}

static void unmap(struct fuzz *fuzz)
{
	struct vfio_iommu_type1_dma_unmap argument = {
		.argsz = about(sizeof(argument)),
		.flags = about(0),
		.iova = about_wide(IOVA + PAGE * chance_below(IOVA_PAGES)),
		.size = about_wide(PAGE << chance_below(4)),
	};

	fuzz_ask(fuzz, fuzz->session->container, VFIO_IOMMU_UNMAP_DMA,
		 &argument, sizeof(argument), sizeof(argument));
}

static void container_info(struct fuzz *fuzz)
{
	uint32_t argument[64];

	poison(argument, sizeof(argument));
	argument[0] = about(sizeof(argument));
	fuzz_ask(fuzz, fuzz->session->container, VFIO_IOMMU_GET_INFO, argument,
		 sizeof(argument), sizeof(argument));
}

void fuzz_container(struct fuzz *fuzz)
{
	switch (chance_below(5)) {
	case 0:
		container_info(fuzz);
		break;
	case 1:
		vfio_ioctl(fuzz->session->container,
			   chance_in(2) ? VFIO_CHECK_EXTENSION : VFIO_SET_IOMMU,
			   (void *)(uintptr_t)about(VFIO_TYPE1_IOMMU));
		break;
	case 2:
		unmap(fuzz);
		break;
	default:
		map(fuzz);
	}
}

/* Everything is closed with all that is set, and opened again. */
void fuzz_reopen(struct fuzz *fuzz)
{
	if (chance_in(2))
		fuzz_unmap_all(fuzz);

	/* A mapping keeps the group, so that it cannot be opened anew. */
	close(fuzz->session->device);
	fuzz->session->device = vfio_open_device(fuzz->session);
	if (fuzz->session->device >= 0 && !chance_in(4))
		return;

	fuzz_unmap_all(fuzz);
	session_close(fuzz->session);
	if (session_open(fuzz->session))
		fuzz->succeeded++;
}
