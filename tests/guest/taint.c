// SPDX-License-Identifier: GPL-2.0
#include "taint.h"

#include <stdio.h>

/* Bad page, oops, warning, soft lockup: Documentation/admin-guide. */
#define FAULTS (1UL << 5 | 1UL << 7 | 1UL << 9 | 1UL << 14)

unsigned long taint_of_faults(void)
{
	unsigned long flags = 0;
	FILE *file = fopen("/proc/sys/kernel/tainted", "re");

	if (!file)
		return 0;
	if (fscanf(file, "%lu", &flags) != 1)
		flags = 0;
	fclose(file);

	return flags & FAULTS;
}
