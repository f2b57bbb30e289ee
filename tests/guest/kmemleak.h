/* SPDX-License-Identifier: GPL-2.0 */
/* The kernel's search for memory that nobody points to any more. */
#ifndef KMEMLEAK_H
#define KMEMLEAK_H

/* What was found up to now is none of ours. */
void kmemleak_forget(void);

/* How many objects are lost since then; -1 when the kernel does not search. */
int kmemleak_found(void);

#endif
