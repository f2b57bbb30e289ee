/* SPDX-License-Identifier: GPL-2.0 */
int mill_one(void)
{
	mill_oil(); /* this
		     * goes on */
	return 1;
}
