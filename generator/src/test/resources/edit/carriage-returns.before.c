// SPDX-License-Identifier: GPL-2.0
#include <linux/io.h>

#define STOP \
	stop()

static void stop(void)
{
	a();
	b();
}
