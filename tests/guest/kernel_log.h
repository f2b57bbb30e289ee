/* SPDX-License-Identifier: GPL-2.0 */
/* What the kernel says while a test runs. */
#ifndef KERNEL_LOG_H
#define KERNEL_LOG_H

#include <stdbool.h>

/* From now on; a descriptor, or -1. */
int kernel_log_open(void);

/* How many of the lines that were not read yet have both texts in them. */
unsigned int kernel_log_count(int log, const char *one, const char *other);

#endif
