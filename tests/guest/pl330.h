/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Arm's DMA controller PL330, the device of which the tests know registers. Its
 * manager thread raises interrupts on demand, without any DMA.
 */
#ifndef PL330_H
#define PL330_H

#include "session.h"

#define PL330_INTEN 0x020
#define PL330_EVENTS 0x024	/* events that have happened */
#define PL330_INTMIS 0x028
#define PL330_INTCLR 0x02c
#define PL330_FAULTS 0x034	/* channels with a fault */
#define PL330_FAULT(channel) (0x040 + (channel) * 4)
#define PL330_STATUS(channel) (0x100 + (channel) * 8)

#define PL330_CHANNELS 8

/* Status of a channel that waits for an event. */
#define PL330_AWAITS_EVENT 4

/* Why a channel has a fault. */
#define PL330_FETCH_FAULT (1 << 16)
#define PL330_WRITE_FAULT (1 << 17)
#define PL330_READ_FAULT (1 << 18)

/* The first byte of instructions. */
#define PL330_KILL 0x01
#define PL330_SEND_EVENT 0x34
#define PL330_GO 0xa0
#define PL330_GO_NONSECURE 0xa2

/* The threads: channel N, or the manager that starts them. */
#define PL330_MANAGER 0
#define PL330_CHANNEL(channel) ((channel) << 8 | 1)

/* Whether the device says that it is one. Asks only where it can be read. */
bool pl330_is(struct session *session);

/* Where its registers are in the device's file. */
uint64_t pl330_offset(struct session *session);

uint32_t pl330_read(struct session *session, uint32_t at);
bool pl330_write(struct session *session, uint32_t at, uint32_t value);

/* Has a thread carry out an instruction: two bytes and what follows them. */
bool pl330_execute(struct session *session, unsigned int thread,
		   uint8_t opcode, uint8_t operand, uint32_t immediate);

/* Raises the line of event 0 until it is lowered. */
bool pl330_raise(struct session *session);
bool pl330_lower(struct session *session);

/* The same, where the registers are mapped. */
void pl330_raise_mapped(volatile uint32_t *registers);
void pl330_lower_mapped(volatile uint32_t *registers);

#endif
