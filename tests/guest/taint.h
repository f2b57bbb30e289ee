/* SPDX-License-Identifier: GPL-2.0 */
#ifndef TAINT_H
#define TAINT_H

/* Taint flags of the kernel that only faults set, and which are set. */
unsigned long taint_of_faults(void);

#endif
