// SPDX-License-Identifier: GPL-2.0
/* A mill that grinds numbers: "made up", for tests only { */
#include <linux/module.h>
#include <linux/slab.h>	/* kmalloc { */
#include "mill.h"

#define MILL_STONES	4	/* how many
				 * stones turn */
#define MILL_TURN(m, n)				\
	do {					\
		(m)->turns += (n);		\
		mill_note(m);			\
	} while (0)

static bool fast;

/* What one mill knows */
struct mill {
	struct list_head list;
	char quote;		/* '"' is a quote } */
	const char *name;
	unsigned long turns;
};

#ifdef CONFIG_MILL_WATER
static int mill_wheel(struct mill *mill, int depth)
{
	if (depth > 3) {
		return -EINVAL;
	}
	return 0;
}
#else
static int mill_wheel(struct mill *mill) { return -ENODEV; }
#endif

/* Grinds nothing. */
static int mill_grind(struct mill *mill, const char *what)
{
	return 0;
}

static const struct mill_ops mill_ops = {
	.name	= "mill",
	.grind	= mill_grind,
	.sub	= {
		.depth	= 1,
	},
};

static int __init mill_init(void)
{
	if (!mill_present())
		return -ENODEV;

	return mill_register(&mill_ops);
}
module_init(mill_init);
