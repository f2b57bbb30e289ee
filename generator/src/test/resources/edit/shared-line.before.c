/* SPDX-License-Identifier: GPL-2.0 */
int a; int mill_one(void)
{
	return 1;
}
