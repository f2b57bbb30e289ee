// SPDX-License-Identifier: GPL-2.0

#if 0
static void stop(void)
{
	a(;
#ifdef MORE
	b();
#endif
}
#endif

static void stop(void)
{
#if 0
	a();
#else
	a();
#endif
}
