// SPDX-License-Identifier: GPL-2.0
#include "memory.h"

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
