/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _MILL_H
#define _MILL_H

typedef struct {
	int wide;
} mill_t;

void mill_stop(void);

#endif /* _MILL_H */
