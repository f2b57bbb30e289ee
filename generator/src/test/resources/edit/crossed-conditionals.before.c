/* SPDX-License-Identifier: GPL-2.0 */
static void mill_mend(int how)
{
#ifdef CONFIG_MILL_WATER
	if (how == 1) {
#elif defined(CONFIG_MILL_WIND)
	if (how == 2) {
#else
	{
#endif
		mill_patch();
	}
}

static void mill_rest(void)
{
	mill_patch();
}
