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

/*
 * Grinds once. Returns the number of turns.
 */
static int __must_check mill_grind(struct mill *mill, const char *what)
	__must_hold(mill->lock)
{
	int ret;

	if (!fast && mill_is_dry(mill) &&
	    mill->turns)
		mill_oil(mill);
	else if (fast)
		mill_cool(mill);
	ret = mill_check(mill, "{;", ';');
	if (ret)
		return ret;
again:
	switch (what[0]) {
	case 'r':
		mill_rye(mill);
		break;
	default:
		mill_lift(mill);
		for (ret = 0; ret < MILL_STONES; ret++)
			if (mill_stone(mill, ret))
				goto again;
	}

	return mill->turns;
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
