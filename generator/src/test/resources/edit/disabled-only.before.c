// SPDX-License-Identifier: GPL-2.0

#if 0
static void stop(void)
{
}
#endif
