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
