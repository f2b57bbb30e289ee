// SPDX-License-Identifier: GPL-2.0
#define _GNU_SOURCE
#include "physical.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "device.h"

#define PRESENT (1ULL << 63)
#define FRAME ((1ULL << 55) - 1)

uint64_t physical_address(const void *memory)
{
	const unsigned long address = (unsigned long)memory;
	uint64_t entry = 0;
	int fd = open("/proc/self/pagemap", O_RDONLY | O_CLOEXEC);

	if (fd < 0)
		return 0;
	if (pread64(fd, &entry, sizeof(entry),
		    (off64_t)(address / PAGE) * sizeof(entry)) != sizeof(entry))
		entry = 0;
	close(fd);

	return entry & PRESENT ? (entry & FRAME) * PAGE + address % PAGE : 0;
}

uint64_t physical_start(const char *name)
{
	FILE *file = fopen("/proc/iomem", "re");
	uint64_t start = 0;
	char line[128], *colon;

	if (!file)
		return 0;

	while (!start && fgets(line, sizeof(line), file)) {
		line[strcspn(line, "\n")] = '\0';
		colon = strstr(line, " : ");
		if (colon && !strcmp(colon + 3, name))
			start = strtoull(line, NULL, 16);
	}
	fclose(file);

	return start;
}

bool physical_read(uint64_t address, void *buffer, size_t size)
{
	int fd = open("/dev/mem", O_RDONLY | O_CLOEXEC);
	ssize_t got;

	if (fd < 0)
		return false;
	got = pread64(fd, buffer, size, address);
	close(fd);

	return got == (ssize_t)size;
}
