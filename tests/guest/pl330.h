/* SPDX-License-Identifier: GPL-2.0 */
/*
 * A PL330 DMA controller as a source of interrupts: its manager thread takes
 * single instructions from the debug registers, and DMASEV raises one.
 */
#ifndef PL330_H
#define PL330_H

#include <stdbool.h>

#include "session.h"

/* Maps the first region and looks for the identification of a PL330. */
bool pl330_open(struct session *session);
void pl330_close(void);

/* Event 0, which is the device's first interrupt. */
void pl330_raise(void);
bool pl330_raised(void);
void pl330_clear(void);

#endif
