// SPDX-License-Identifier: GPL-2.0
/* Mapping memory for the device, with arguments of every kind. */
#include "suites.h"

#include <errno.h>
#include <linux/vfio.h>
#include <string.h>
#include <sys/mman.h>

#include "device.h"
#include "iova.h"
#include "mappable.h"
#include "memory.h"

#define MAP_SIZE END(struct vfio_iommu_type1_dma_map, size)
#define UNMAP_SIZE END(struct vfio_iommu_type1_dma_unmap, size)
#define IOMMU_SIZE END(struct vfio_iommu_type1_info, iova_pgsizes)

/* Where nothing of a client is mapped in the IOMMU. */
#define IOVA 0x40000000ULL

static int info(struct session *session, __u32 argsz, void *argument)
{
	if (argument)
		*(__u32 *)argument = argsz;

	return vfio_ioctl(session->container, VFIO_IOMMU_GET_INFO, argument);
}

static enum result info_sizes(struct session *session)
{
	unsigned char bytes[256] __attribute__((aligned(8)));

	poison(bytes, sizeof(bytes));

	return verdict(same("nothing", info(session, 0, bytes), -EINVAL) &
		       same("short", info(session, IOMMU_SIZE - 1, bytes),
			    -EINVAL) &
		       same("exact", info(session, IOMMU_SIZE, bytes), 0) &
		       sure("nothing is written behind",
			    poisoned(bytes + IOMMU_SIZE,
				     sizeof(bytes) - IOMMU_SIZE)));
}

static enum result info_page_sizes(struct session *session)
{
	struct vfio_iommu_type1_info got = { 0 };
	bool good = same("info", info(session, IOMMU_SIZE, &got), 0);

	return verdict(good &&
		       sure("pages can be mapped", got.iova_pgsizes & PAGE));
}

static enum result info_pointers(struct session *session)
{
	return verdict(same("null", info(session, 0, NULL), -EFAULT) &
		       same("kernel", vfio_ioctl(session->container,
						 VFIO_IOMMU_GET_INFO,
						 KERNEL_POINTER), -EFAULT));
}

/* A good mapping, of which a test spoils something. */
static struct vfio_iommu_type1_dma_map mapping(const void *memory)
{
	return (struct vfio_iommu_type1_dma_map){
		.argsz = MAP_SIZE,
		.flags = BOTH_WAYS,
		.vaddr = (__u64)(unsigned long)memory,
		.iova = IOVA,
		.size = PAGE,
	};
}

static int map(struct session *session,
	       const struct vfio_iommu_type1_dma_map *request)
{
	return vfio_ioctl(session->container, VFIO_IOMMU_MAP_DMA,
			  (void *)request);
}

static long long unmap(struct session *session, __u64 iova, __u64 size)
{
	return iova_unmap(session->container, iova, size);
}

/* One wrong field of a mapping each: at is where, value what. */
struct spoilt {
	size_t at;
	unsigned int width;
	__u64 value;
};

#define SPOILT(member, to) (&(const struct spoilt){ \
	offsetof(struct vfio_iommu_type1_dma_map, member), \
	sizeof(((struct vfio_iommu_type1_dma_map *)0)->member), to })

static enum result map_spoilt(struct session *session)
{
	const struct spoilt *spoilt = session->with;
	struct vfio_iommu_type1_dma_map request;
	unsigned char *page = guarded_page();
	bool good;

	if (!page)
		return FAIL;

	request = mapping(page);
	memcpy((char *)&request + spoilt->at, &spoilt->value, spoilt->width);
	good = refused("map", map(session, &request));

	/* What was not mapped does not stand in the way of what is. */
	request = mapping(page);
	good &= same("good one", map(session, &request), 0);
	good &= same("unmap", unmap(session, IOVA, PAGE), PAGE);
	guarded_free(page);

	return verdict(good);
}

static enum result map_unmapped(struct session *session)
{
	unsigned char *page = guarded_page();
	struct vfio_iommu_type1_dma_map request;
	bool good;

	if (!page)
		return FAIL;

	request = mapping(page + PAGE);
	good = refused("no access", map(session, &request));
	request = mapping(page);
	request.size = 2 * PAGE;
	good &= refused("half of it", map(session, &request));
	guarded_free(page);
	good &= refused("nothing there", map(session, &request));

	return verdict(good);
}

static enum result map_read_only(struct session *session)
{
	unsigned char *page = guarded_page();
	struct vfio_iommu_type1_dma_map request;
	bool good;

	if (!page)
		return FAIL;

	mprotect(page, PAGE, PROT_READ);
	request = mapping(page);
	good = refused("for writing", map(session, &request));
	request.flags = READABLE;
	good &= same("for reading", map(session, &request), 0);
	good &= same("unmap", unmap(session, IOVA, PAGE), PAGE);
	guarded_free(page);

	return verdict(good);
}

static enum result map_kernel(struct session *session)
{
	struct vfio_iommu_type1_dma_map request =
		mapping((void *)((unsigned long)KERNEL_POINTER & -PAGE));

	return verdict(refused("map", map(session, &request)));
}

static enum result map_pointers(struct session *session)
{
	return verdict(same("null", map(session, NULL), -EFAULT) &
		       same("kernel", map(session, KERNEL_POINTER), -EFAULT));
}

static enum result overlap(struct session *session)
{
	unsigned char *page = guarded_page();
	struct vfio_iommu_type1_dma_map request;
	bool good;

	if (!page)
		return FAIL;

	request = mapping(page);
	good = same("first", map(session, &request), 0);
	good &= refused("same again", map(session, &request));
	good &= same("unmap", unmap(session, IOVA, PAGE), PAGE);
	good &= sure("unmap twice", unmap(session, IOVA, PAGE) >= 0);
	guarded_free(page);

	return verdict(good);
}

static enum result unmap_wrong(struct session *session)
{
	struct vfio_iommu_type1_dma_unmap request = {
		.argsz = UNMAP_SIZE - 1,
		.iova = IOVA,
		.size = PAGE,
	};
	int fd = session->container;
	bool good = same("short", vfio_ioctl(fd, VFIO_IOMMU_UNMAP_DMA,
					     &request), -EINVAL);

	request.argsz = UNMAP_SIZE;
	request.flags = 1U << 31;
	good &= same("flags", vfio_ioctl(fd, VFIO_IOMMU_UNMAP_DMA, &request),
		     -EINVAL);
	good &= refused("mid-page", unmap(session, IOVA + 1, PAGE));
	good &= refused("no pages", unmap(session, IOVA, 1));
	good &= same("null", vfio_ioctl(fd, VFIO_IOMMU_UNMAP_DMA, NULL),
		     -EFAULT);

	return verdict(good);
}

/* The pages of the program may go before the mapping does. */
static enum result memory_goes_first(struct session *session)
{
	unsigned char *page = guarded_page();
	struct vfio_iommu_type1_dma_map request;
	bool good;

	if (!page)
		return FAIL;

	request = mapping(page);
	good = same("map", map(session, &request), 0);
	guarded_free(page);

	return verdict(good & same("unmap", unmap(session, IOVA, PAGE), PAGE));
}

/* Registers of the device itself: may be refused, must not do harm. */
static enum result map_registers(struct session *session)
{
	struct vfio_iommu_type1_dma_map request;
	struct vfio_region_info region;
	void *registers;
	int got;

	if (!mappable(session, &region))
		return SKIP;

	registers = device_map(session->device, PAGE, PROT_READ | PROT_WRITE,
			       MAP_SHARED, region.offset);
	if (registers == MAP_FAILED)
		return FAIL;

	request = mapping(registers);
	got = map(session, &request);
	munmap(registers, PAGE);

	return verdict(got < 0 ||
		       same("unmap", unmap(session, IOVA, PAGE), PAGE));
}

static const struct test tests[] = {
	{ "GET_INFO: sizes", info_sizes },
	{ "GET_INFO: page sizes", info_page_sizes },
	{ "GET_INFO: bad pointers", info_pointers },
	{ "MAP_DMA: argsz 0", map_spoilt, SPOILT(argsz, 0) },
	{ "MAP_DMA: one too short", map_spoilt, SPOILT(argsz, MAP_SIZE - 1) },
	{ "MAP_DMA: unknown flag", map_spoilt, SPOILT(flags, 1U << 31) },
	{ "MAP_DMA: no direction", map_spoilt, SPOILT(flags, 0) },
	{ "MAP_DMA: size 0", map_spoilt, SPOILT(size, 0) },
	{ "MAP_DMA: part of a page", map_spoilt, SPOILT(size, PAGE - 1) },
	{ "MAP_DMA: endless", map_spoilt, SPOILT(size, ~0ULL & -PAGE) },
	{ "MAP_DMA: memory in mid-page", map_spoilt, SPOILT(vaddr, 1) },
	{ "MAP_DMA: memory beyond a pointer", map_spoilt,
	  SPOILT(vaddr, 1ULL << 32) },
	{ "MAP_DMA: memory at the very end", map_spoilt,
	  SPOILT(vaddr, ~0ULL & -PAGE) },
	{ "MAP_DMA: IOVA in mid-page", map_spoilt, SPOILT(iova, IOVA + 1) },
	{ "MAP_DMA: IOVA wraps", map_spoilt, SPOILT(iova, ~0ULL) },
	{ "MAP_DMA: memory that is not there", map_unmapped },
	{ "MAP_DMA: read-only memory", map_read_only },
	{ "MAP_DMA: memory of the kernel", map_kernel },
	{ "MAP_DMA: registers of the device", map_registers },
	{ "MAP_DMA: bad pointers", map_pointers },
	{ "MAP_DMA: twice", overlap },
	{ "UNMAP_DMA: wrong arguments", unmap_wrong },
	{ "UNMAP_DMA: after the memory", memory_goes_first },
};

void run_type1_suite(struct session *session)
{
	run_tests("type1", tests, session->all->noiommu ? 0 : ARRAY_SIZE(tests),
		  session);
}
