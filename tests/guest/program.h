/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Programs of a PL330, put together instruction by instruction: chapter 4 of
 * its Technical Reference Manual.
 */
#ifndef PROGRAM_H
#define PROGRAM_H

#include <stdint.h>

/* The event with which a program says that it is done. */
#define DONE_EVENT 0

/* Bytes that one burst of a copy moves. */
#define BURST 64

struct program {
	uint8_t *code;
	unsigned int length;
};

enum counter { INNER, OUTER };

void program_from(struct program *program, uint32_t address);
void program_to(struct program *program, uint32_t address);

/* Bursts that go on, or that come to the same address again and again. */
void program_bursts(struct program *program);
void program_single_bytes(struct program *program);
void program_same_word(struct program *program);

void program_load(struct program *program);
void program_store(struct program *program);

/* 1 to 256 times what stands up to the end; the start is for the end. */
unsigned int program_loop(struct program *program, enum counter counter,
			  unsigned int times);
void program_loop_end(struct program *program, enum counter counter,
		      unsigned int start);

/* Without end what stands behind the place that length was when it began. */
void program_forever(struct program *program, unsigned int start);

void program_await(struct program *program, unsigned int event);
void program_signal(struct program *program, unsigned int event);

/* A copy of any size: in bursts, and what is left in bytes. */
void program_copy(struct program *program, uint32_t to, uint32_t from,
		  uint32_t size);

/* The word of one address to another one, again and again. */
void program_copy_forever(struct program *program, uint32_t to, uint32_t from);

/* Waits until all is written, says so, ends. */
void program_done(struct program *program, unsigned int event);

#endif
