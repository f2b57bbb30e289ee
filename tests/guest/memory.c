// SPDX-License-Identifier: GPL-2.0
#include "memory.h"

#include <stdint.h>
#include <string.h>
#include <sys/mman.h>

#include "device.h"

void poison(void *memory, size_t size)
{
	memset(memory, POISON, size);
}

bool poisoned(const void *memory, size_t size)
{
	const unsigned char *bytes = memory;
	size_t i;

	for (i = 0; i < size; i++)
		if (bytes[i] != POISON)
			return false;

	return true;
}

unsigned char *guarded_page(void)
{
	unsigned char *pages = mmap(NULL, 2 * PAGE, PROT_READ | PROT_WRITE,
				    MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	if (pages == MAP_FAILED)
		return NULL;

	/* The second stays reserved, so that nothing else gets there. */
	mprotect(pages + PAGE, PAGE, PROT_NONE);
	poison(pages, PAGE);

	return pages;
}

void guarded_free(unsigned char *page)
{
	munmap(page, 2 * PAGE);
}

unsigned char *shared_pages(unsigned int count)
{
	unsigned char *pages = mmap(NULL, count * PAGE, PROT_READ | PROT_WRITE,
				    MAP_SHARED | MAP_ANONYMOUS, -1, 0);

	if (pages == MAP_FAILED)
		return NULL;

	poison(pages, count * PAGE);

	return pages;
}

void shared_free(unsigned char *pages, unsigned int count)
{
	munmap(pages, count * PAGE);
}

static uint32_t word_at(size_t index, unsigned int seed)
{
	return (index + 1) * 2654435761u ^ seed * 0x01010101u;
}

void pattern(void *memory, size_t size, unsigned int seed)
{
	uint32_t *words = memory;
	size_t i;

	for (i = 0; i < size / sizeof(*words); i++)
		words[i] = word_at(i, seed);
}

bool patterned(const void *memory, size_t size, unsigned int seed)
{
	const uint32_t *words = memory;
	size_t i;

	for (i = 0; i < size / sizeof(*words); i++)
		if (words[i] != word_at(i, seed))
			return false;

	return true;
}
