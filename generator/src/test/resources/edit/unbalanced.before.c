/* SPDX-License-Identifier: GPL-2.0 */
int mill_one(void)
{
	if (x) {
	return 1;
}

int mill_two(void)
{
}
