// SPDX-License-Identifier: GPL-2.0
#include "program.h"

#define DMAEND 0x00
#define DMALD 0x04
#define DMAST 0x08
#define DMAWMB 0x13
#define DMALP 0x20
#define DMALPFE_END 0x28
#define DMASEV 0x34
#define DMAWFE 0x36
#define DMALP_END 0x38
#define DMAMOV 0xbc

/* Registers of DMAMOV: source, control, destination. */
#define SAR 0
#define CCR 1
#define DAR 2

/*
 * Control of a channel: which addresses go on, bytes of a beat as a power of
 * two, beats of a burst, and that it is not for the secure world.
 */
#define SOURCE_GOES_ON (1 << 0)
#define SOURCE(size, beats) ((size) << 1 | ((beats) - 1) << 4 | 2 << 8)
#define TARGET_GOES_ON (1 << 14)
#define TARGET(size, beats) ((size) << 15 | ((beats) - 1) << 18 | 2 << 22)
#define BOTH_GO_ON (SOURCE_GOES_ON | TARGET_GOES_ON)

static void put(struct program *program, uint8_t byte)
{
	program->code[program->length++] = byte;
}

static void put_two(struct program *program, uint8_t opcode, uint8_t operand)
{
	put(program, opcode);
	put(program, operand);
}

static void move(struct program *program, uint8_t to, uint32_t value)
{
	unsigned int shift;

	put_two(program, DMAMOV, to);
	for (shift = 0; shift < 32; shift += 8)
		put(program, value >> shift);
}

void program_from(struct program *program, uint32_t address)
{
	move(program, SAR, address);
}

void program_to(struct program *program, uint32_t address)
{
	move(program, DAR, address);
}

void program_bursts(struct program *program)
{
	move(program, CCR, BOTH_GO_ON | SOURCE(2, BURST / 4) |
			   TARGET(2, BURST / 4));
}

void program_single_bytes(struct program *program)
{
	move(program, CCR, BOTH_GO_ON | SOURCE(0, 1) | TARGET(0, 1));
}

void program_same_word(struct program *program)
{
	move(program, CCR, SOURCE(2, 1) | TARGET(2, 1));
}

void program_load(struct program *program)
{
	put(program, DMALD);
}

void program_store(struct program *program)
{
	put(program, DMAST);
}

unsigned int program_loop(struct program *program, enum counter counter,
			  unsigned int times)
{
	put_two(program, DMALP | counter << 1, times - 1);

	return program->length;
}

void program_loop_end(struct program *program, enum counter counter,
		      unsigned int start)
{
	unsigned int back = program->length - start;

	put_two(program, DMALP_END | counter << 2, back);
}

void program_forever(struct program *program, unsigned int start)
{
	unsigned int back = program->length - start;

	put_two(program, DMALPFE_END, back);
}

void program_await(struct program *program, unsigned int event)
{
	put_two(program, DMAWFE, event << 3);
}

void program_signal(struct program *program, unsigned int event)
{
	put_two(program, DMASEV, event << 3);
}

static void move_once(struct program *program)
{
	program_load(program);
	program_store(program);
}

/* Up to 256. */
static void move_often(struct program *program, unsigned int times)
{
	unsigned int start = program_loop(program, INNER, times);

	move_once(program);
	program_loop_end(program, INNER, start);
}

static void move_many(struct program *program, unsigned int times)
{
	unsigned int start;

	if (times >= 256) {
		start = program_loop(program, OUTER, times / 256);
		move_often(program, 256);
		program_loop_end(program, OUTER, start);
	}
	if (times % 256)
		move_often(program, times % 256);
}

void program_copy(struct program *program, uint32_t to, uint32_t from,
		  uint32_t size)
{
	program_from(program, from);
	program_to(program, to);
	if (size >= BURST) {
		program_bursts(program);
		move_many(program, size / BURST);
	}
	if (size % BURST) {
		program_single_bytes(program);
		move_many(program, size % BURST);
	}
}

void program_copy_forever(struct program *program, uint32_t to, uint32_t from)
{
	unsigned int start;

	program_from(program, from);
	program_to(program, to);
	program_same_word(program);
	start = program->length;
	move_once(program);
	program_forever(program, start);
}

void program_done(struct program *program, unsigned int event)
{
	put(program, DMAWMB);
	program_signal(program, event);
	put(program, DMAEND);
}
