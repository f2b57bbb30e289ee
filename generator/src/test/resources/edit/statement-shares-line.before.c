/* SPDX-License-Identifier: GPL-2.0 */
int mill_one(void)
{
	if (dry) mill_oil();
	return 1;
}
