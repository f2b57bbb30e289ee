/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BINDINGS_IRQ_H
#define BINDINGS_IRQ_H

/* The kind of an interrupt: shared by all processors, or private. */
#define IRQ_SHARED		0
#define IRQ_PRIVATE		1

#define IRQ_EDGE_RISING		1
#define IRQ_EDGE_FALLING	2
#define IRQ_EDGE_BOTH		(IRQ_EDGE_FALLING | IRQ_EDGE_RISING)
#define IRQ_LEVEL_HIGH		4
#define IRQ_LEVEL_LOW		8

/* A private interrupt names the processors that it goes to. */
#define IRQ_CPUS(number)	(((1 << (number)) - 1) << 8)

#endif
