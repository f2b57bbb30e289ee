// SPDX-License-Identifier: GPL-2.0
#define _GNU_SOURCE
#include "fdt.h"

#include <arpa/inet.h>
#include <ftw.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define TREE "/proc/device-tree"

bool fdt_is_shown(void)
{
	return !access(TREE, F_OK);
}

int fdt_cells(const char *node, const char *property,
	      uint32_t cells[FDT_MAX_CELLS])
{
	char path[PATH_MAX];
	int i, count;
	FILE *file;

	snprintf(path, sizeof(path), TREE "%s/%s", node, property);
	file = fopen(path, "re");
	if (!file)
		return -1;

	count = fread(cells, sizeof(*cells), FDT_MAX_CELLS, file);
	fclose(file);
	for (i = 0; i < count; i++)
		cells[i] = ntohl(cells[i]);

	return count;
}

uint32_t fdt_cell(const char *node, const char *property, uint32_t otherwise)
{
	uint32_t cells[FDT_MAX_CELLS];

	return fdt_cells(node, property, cells) > 0 ? cells[0] : otherwise;
}

bool fdt_parent(const char *node, char *parent, int size)
{
	char *last;

	if (!*node || !strcmp(node, "/"))
		return false;

	snprintf(parent, size, "%s", node);
	last = strrchr(parent, '/');
	if (!last)
		return false;
	*last = '\0';

	return true;
}

static uint32_t wanted;
static char found[PATH_MAX];

static int look(const char *path, const struct stat *status, int type,
		struct FTW *place)
{
	const char *node = path + strlen(TREE);

	(void)status;
	(void)place;
	if (type != FTW_D || fdt_cell(node, "phandle", 0) != wanted)
		return 0;

	snprintf(found, sizeof(found), "%s", node);

	return 1;
}

bool fdt_by_phandle(uint32_t phandle, char *node, int size)
{
	char tree[PATH_MAX];
	ssize_t length = -1;

	/* The entry of /proc is a link on some kernels. */
	wanted = phandle;
	snprintf(tree, sizeof(tree), TREE);
	if (nftw(tree, look, 8, 0) != 1)
		return false;
	length = snprintf(node, size, "%s", found);

	return length >= 0 && length < size;
}

bool fdt_reg_size(const char *node, unsigned int index, uint64_t *size)
{
	uint32_t cells[FDT_MAX_CELLS], addresses, sizes, i;
	char parent[PATH_MAX];
	int count = fdt_cells(node, "reg", cells);

	if (count < 0 || !fdt_parent(node, parent, sizeof(parent)))
		return false;

	addresses = fdt_cell(parent, "#address-cells", 2);
	sizes = fdt_cell(parent, "#size-cells", 1);
	if (!sizes || (index + 1) * (addresses + sizes) > (uint32_t)count)
		return false;

	*size = 0;
	for (i = 0; i < sizes; i++)
		*size = *size << 32 |
			cells[index * (addresses + sizes) + addresses + i];

	return true;
}

static bool controller(const char *node, char *path, int size)
{
	char at[PATH_MAX], above[PATH_MAX];
	uint32_t phandle;

	snprintf(at, sizeof(at), "%s", node);
	for (;;) {
		phandle = fdt_cell(at, "interrupt-parent", 0);
		if (phandle)
			return fdt_by_phandle(phandle, path, size);
		if (!fdt_parent(at, above, sizeof(above)))
			return false;
		strcpy(at, above);
	}
}

static int plain(const char *node, const uint32_t *cells, int count,
		 uint32_t *flags, unsigned int most)
{
	char path[PATH_MAX];
	uint32_t width;
	int i;

	if (!controller(node, path, sizeof(path)))
		return -1;

	width = fdt_cell(path, "#interrupt-cells", 0);
	if (!width || count % width)
		return -1;

	for (i = 0; i < count / (int)width && i < (int)most; i++)
		flags[i] = width < 3 ? 0 : cells[i * width + width - 1];

	return count / width;
}

static int extended(const uint32_t *cells, int count, uint32_t *flags,
		    unsigned int most)
{
	char path[PATH_MAX];
	int at = 0, number = 0;
	uint32_t width;

	while (at < count) {
		if (!fdt_by_phandle(cells[at], path, sizeof(path)))
			return -1;
		width = fdt_cell(path, "#interrupt-cells", 0);
		if (at + 1 + (int)width > count)
			return -1;
		at += 1 + width;
		if (number < (int)most)
			flags[number] = width < 3 ? 0 : cells[at - 1];
		number++;
	}

	return number;
}

int fdt_interrupts(const char *node, uint32_t *flags, unsigned int most)
{
	uint32_t cells[FDT_MAX_CELLS];
	int count = fdt_cells(node, "interrupts-extended", cells);

	if (count >= 0)
		return extended(cells, count, flags, most);

	count = fdt_cells(node, "interrupts", cells);

	return count < 0 ? 0 : plain(node, cells, count, flags, most);
}
