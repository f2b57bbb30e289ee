/* SPDX-License-Identifier: GPL-2.0 */
/* Chance that comes out the same for the same seed. */
#ifndef CHANCE_H
#define CHANCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

void chance_seed(uint64_t seed);
uint64_t chance(void);

/* From 0 up to the number below the limit. */
uint32_t chance_below(uint32_t limit);

/* True once in so many times. */
bool chance_in(uint32_t times);

/* Most often the good value, otherwise one that is near, extreme or odd. */
uint32_t about(uint32_t good);
uint64_t about_wide(uint64_t good);

#define CHANCE_OF(array) \
	((array)[chance_below(sizeof(array) / sizeof((array)[0]))])

#endif
