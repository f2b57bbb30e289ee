/* SPDX-License-Identifier: GPL-2.0 */
/* The device tree of the running machine, as /proc/device-tree shows it. */
#ifndef FDT_H
#define FDT_H

#include <stdbool.h>
#include <stdint.h>

#define FDT_MAX_CELLS 256

/* Early kernels show the tree only when they are asked to. */
bool fdt_is_shown(void);

/* The cells of a property; -1 when the node has no such property. */
int fdt_cells(const char *node, const char *property,
	      uint32_t cells[FDT_MAX_CELLS]);

/* One cell, or the default when there is no such property. */
uint32_t fdt_cell(const char *node, const char *property, uint32_t otherwise);

/* The path of the parent; false for the root. */
bool fdt_parent(const char *node, char *parent, int size);

/* The path of the node with this phandle. */
bool fdt_by_phandle(uint32_t phandle, char *node, int size);

/* The size of entry N of "reg"; false when there are not so many. */
bool fdt_reg_size(const char *node, unsigned int index, uint64_t *size);

/*
 * How many interrupts a node has, -1 when its controllers are not found. Flags
 * holds the last cell of each specifier of at least three.
 */
int fdt_interrupts(const char *node, uint32_t *flags, unsigned int most);

#endif
