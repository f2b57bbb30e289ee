/* SPDX-License-Identifier: GPL-2.0 */
#define STOP	\
	stop
();
void run(void)
{
	stop(
	);
}
