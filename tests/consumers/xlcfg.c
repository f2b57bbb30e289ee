/* SPDX-License-Identifier: Apache-2.0 */
/* Prints what xl reads of a guest's configuration: xlcfg FILE */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include <libxlutil.h>

static int strings(XLU_Config *config, const char *name,
		   int (*print)(const char *))
{
	XLU_ConfigList *list;
	int count, failed = 0;

	if (xlu_cfg_get_list(config, name, &list, &count, 1))
		return 0;
	for (int i = 0; i < count; i++) {
		const char *item = xlu_cfg_get_listitem(list, i);

		failed |= !item || print(item);
	}
	return failed;
}

static int path(const char *item)
{
	printf("dtdev %s\n", item);
	return 0;
}

/* Page, count and page in the guest, all hexadecimal */
static int pages(const char *item)
{
	uint64_t start, number, gfn;
	int used = 0;
	int found = sscanf(item, "%" SCNx64 ",%" SCNx64 "%n@%" SCNx64 "%n",
			   &start, &number, &used, &gfn, &used);

	if (found < 2 || item[used] != '\0')
		return 1;
	printf("iomem %" PRIx64 " %" PRIx64 " %" PRIx64 "\n", start, number,
	       found > 2 ? gfn : start);
	return 0;
}

static int interrupt(const char *item)
{
	char *end;
	unsigned long number = strtoul(item, &end, 10);

	if (end == item || *end != '\0' || number >= UINT32_MAX)
		return 1;
	printf("irq %lu\n", number);
	return 0;
}

int main(int argc, char **argv)
{
	XLU_Config *config;
	const char *tree;
	int failed;

	if (argc != 2)
		return 2;
	config = xlu_cfg_init(stderr, "guest");
	if (!config || xlu_cfg_readfile(config, argv[1]))
		return 1;
	if (xlu_cfg_get_string(config, "device_tree", &tree, 0) == 0)
		printf("device_tree %s\n", tree);
	failed = strings(config, "dtdev", path);
	failed |= strings(config, "iomem", pages);
	failed |= strings(config, "irqs", interrupt);
	xlu_cfg_destroy(config);
	return failed;
}
