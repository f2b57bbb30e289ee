/* SPDX-License-Identifier: GPL-2.0 */
/* Where things are in the memory of the machine, for DMA that must not get there. */
#ifndef PHYSICAL_H
#define PHYSICAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Of memory of this process that has been touched; 0 when the kernel is silent. */
uint64_t physical_address(const void *memory);

/* The first byte of what /proc/iomem has under that name; 0 when it has none. */
uint64_t physical_start(const char *name);

/* What is there; false where the kernel does not let anybody look. */
bool physical_read(uint64_t address, void *buffer, size_t size);

#endif
