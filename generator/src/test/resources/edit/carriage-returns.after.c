// SPDX-License-Identifier: GPL-2.0
#include <linux/io.h>
#include <linux/of.h>

#define STOP \
	stop()

static void stop(void)
{
	c();
}
