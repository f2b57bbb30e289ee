// SPDX-License-Identifier: GPL-2.0
#include "chance.h"

static uint64_t state = 1;

void chance_seed(uint64_t seed)
{
	state = seed ? seed : 1;
}

/* Xorshift: every state but 0 comes once in a round. */
uint64_t chance(void)
{
	state ^= state << 13;
	state ^= state >> 7;
	state ^= state << 17;

	return state;
}

uint32_t chance_below(uint32_t limit)
{
	return (uint32_t)(chance() >> 32) % limit;
}

bool chance_in(uint32_t times)
{
	return !chance_below(times);
}

uint32_t about(uint32_t good)
{
	switch (chance_below(16)) {
	case 0:
		return good + 1;
	case 1:
		return good - 1;
	case 2:
		return 0;
	case 3:
		return ~0U;
	case 4:
		return 1U << chance_below(32);
	case 5:
		return good ^ 1U << chance_below(32);
	case 6:
		return chance();
	default:
		return good;
	}
}

uint64_t about_wide(uint64_t good)
{
	switch (chance_below(16)) {
	case 0:
		return good + about(1);
	case 1:
		return good - about(1);
	case 2:
		return about(0);
	case 3:
		return ~0ULL - about(0);
	case 4:
		return 1ULL << chance_below(64);
	case 5:
		return good ^ 1ULL << chance_below(64);
	case 6:
		return chance();
	default:
		return good;
	}
}
