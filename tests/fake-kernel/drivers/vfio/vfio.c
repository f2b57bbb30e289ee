// SPDX-License-Identifier: GPL-2.0
/* W=1: missing prototype for 'vfio_fake' */
int vfio_fake(void)
{
	/* sparse: symbol 'vfio_fake' was not declared. Should it be static? */
	return 0;
}
