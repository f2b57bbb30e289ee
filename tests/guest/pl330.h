/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Arm's DMA controller PL330, the device of which the tests know registers. Its
 * manager thread raises interrupts on demand, without any DMA.
 */
#ifndef PL330_H
#define PL330_H

#include "session.h"

#define PL330_INTEN 0x020
#define PL330_INTMIS 0x028
#define PL330_INTCLR 0x02c

/* Whether the device says that it is one. Asks only where it can be read. */
bool pl330_is(struct session *session);

/* Where its registers are in the device's file. */
uint64_t pl330_offset(struct session *session);

uint32_t pl330_read(struct session *session, uint32_t at);
bool pl330_write(struct session *session, uint32_t at, uint32_t value);

/* Raises the line of event 0 until it is lowered. */
bool pl330_raise(struct session *session);
bool pl330_lower(struct session *session);

/* The same, where the registers are mapped. */
void pl330_raise_mapped(volatile uint32_t *registers);
void pl330_lower_mapped(volatile uint32_t *registers);

#endif
