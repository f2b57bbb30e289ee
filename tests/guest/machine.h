/* SPDX-License-Identifier: GPL-2.0 */
/* What the first process of a machine does before anything else. */
#ifndef MACHINE_H
#define MACHINE_H

/* Mounts /proc, /sys and /dev and takes the console. */
void machine_start(void);

#endif
