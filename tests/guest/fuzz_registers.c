// SPDX-License-Identifier: GPL-2.0
/* Reading, writing and mapping around the edges of regions. */
#define _GNU_SOURCE
#include "fuzz.h"

#include <string.h>
#include <sys/mman.h>

#include "chance.h"
#include "device.h"
#include "memory.h"

/* Registers of a PL330 that start programs; one without an end never ends. */
#define DEBUG_START 0xd00
#define DEBUG_END 0xd10

/* A place in or around one of the regions, or anywhere. */
static uint64_t somewhere(struct fuzz *fuzz, struct vfio_region_info *region)
{
	uint32_t regions = fuzz->session->expected->num_regions;

	if (!regions || region_info(fuzz->session->device,
				    chance_below(regions), region))
		memset(region, 0, sizeof(*region));

	if (chance_in(8))
		return about_wide(region->offset);

	return region->offset + about(chance_in(2) ? chance_below(PAGE) :
						     region->size);
}

void fuzz_read(struct fuzz *fuzz)
{
	struct vfio_region_info region;
	uint64_t offset = somewhere(fuzz, &region);
	size_t count = about(1U << chance_below(6));
	size_t size = count < PAGE ? count : PAGE;
	unsigned char *at = fuzz_pointer(fuzz, size);
	ssize_t got;

	poison(fuzz->page, PAGE);
	got = device_read(fuzz->session->device, at, count, offset);
	fuzz->succeeded += got >= 0;
	if (at == fuzz->page + PAGE - size)
		fuzz->beyond += got < 0 ? !poisoned(at, size) :
				!poisoned(at + got, size - got);
}

/* Whether all registers from there on are harmless. */
static bool harmless(const struct vfio_region_info *region, uint64_t offset,
		     size_t count)
{
	uint64_t start = region->offset + DEBUG_START;
	uint64_t end = region->offset + DEBUG_END;

	return offset >= end || (offset + count <= start &&
				 offset + count >= offset);
}

void fuzz_write(struct fuzz *fuzz)
{
	struct vfio_region_info region;
	uint64_t offset = somewhere(fuzz, &region);
	size_t count = about(1U << chance_below(6));
	size_t size = count < PAGE ? count : PAGE;

	if (!harmless(&region, offset, count))
		return;

	for (size_t i = 0; i + 4 <= 64; i += 4)
		*(uint32_t *)(fuzz->page + PAGE - 64 + i) = about(0);
	fuzz->succeeded += device_write(fuzz->session->device,
					fuzz_pointer(fuzz, size), count,
					offset) >= 0;
}

static void forget(struct fuzz_mapping *mapping)
{
	if (mapping->at)
		munmap(mapping->at, mapping->length);
	mapping->at = NULL;
}

void fuzz_map(struct fuzz *fuzz)
{
	static const int flags[] = {
		MAP_SHARED, MAP_SHARED, MAP_SHARED, MAP_PRIVATE,
		MAP_SHARED | MAP_POPULATE, MAP_SHARED | MAP_NORESERVE,
		MAP_SHARED | MAP_ANONYMOUS, 0,
	};
	struct fuzz_mapping *mapping = &CHANCE_OF(fuzz->mappings);
	struct vfio_region_info region;
	uint64_t offset = somewhere(fuzz, &region);
	size_t length = about(PAGE);
	void *at;

	forget(mapping);
	if (!chance_in(8))
		offset &= -PAGE;
	if (length > 1 << 20)
		length &= (4 << 20) - 1;
	at = device_map(fuzz->session->device, length, chance_below(8),
			CHANCE_OF(flags), offset);
	if (at == MAP_FAILED)
		return;

	fuzz->succeeded++;
	mapping->at = at;
	mapping->length = (length + PAGE - 1) & -PAGE;
}

/* Reads the first word; a mapping without the right to read is given it. */
static void touch(struct fuzz_mapping *mapping)
{
	if (!mprotect(mapping->at, mapping->length, PROT_READ))
		(void)*(volatile uint32_t *)mapping->at;
}

void fuzz_use_mapping(struct fuzz *fuzz)
{
	struct fuzz_mapping *mapping = &CHANCE_OF(fuzz->mappings);
	void *moved;

	if (!mapping->at)
		return;

	switch (chance_below(6)) {
	case 0:
		forget(mapping);
		break;
	case 1:
		moved = mremap(mapping->at, mapping->length,
			       mapping->length + PAGE * chance_below(2),
			       MREMAP_MAYMOVE);
		if (moved != MAP_FAILED)
			mapping->at = moved;
		break;
	case 2:
		mprotect(mapping->at, PAGE, chance_below(8));
		break;
	case 3:
		madvise(mapping->at, mapping->length, chance_below(24));
		break;
	default:
		touch(mapping);
	}
	fuzz->succeeded++;
}

void fuzz_unmap_all(struct fuzz *fuzz)
{
	size_t i;

	for (i = 0; i < FUZZ_MAPPINGS; i++)
		forget(&fuzz->mappings[i]);
}
