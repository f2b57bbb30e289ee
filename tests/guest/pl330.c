// SPDX-License-Identifier: GPL-2.0
#include "pl330.h"

#include <linux/vfio.h>

#include "device.h"

#define PL330_DBGSTATUS 0xd00
#define PL330_DBGCMD 0xd04
#define PL330_DBGINST0 0xd08
#define PL330_DBGINST1 0xd0c
#define PL330_PERIPHID0 0xfe0

#define PATIENCE 100000

/* Send event 0, by the manager thread: an opcode and its operand. */
#define DMASEV_0 (PL330_SEND_EVENT << 16 | 0 << 24)

uint64_t pl330_offset(struct session *session)
{
	struct vfio_region_info region;

	return region_info(session->device, 0, &region) ? 0 : region.offset;
}

uint32_t pl330_read(struct session *session, uint32_t at)
{
	uint32_t value = ~0;

	device_read(session->device, &value, sizeof(value),
		    pl330_offset(session) + at);

	return value;
}

bool pl330_write(struct session *session, uint32_t at, uint32_t value)
{
	return same("write", device_write(session->device, &value,
					  sizeof(value),
					  pl330_offset(session) + at),
		    sizeof(value));
}

/* Part number 0x330, designer 0x41: the identification of a PrimeCell. */
bool pl330_is(struct session *session)
{
	const uint32_t both = VFIO_REGION_INFO_FLAG_READ |
			      VFIO_REGION_INFO_FLAG_WRITE;
	struct vfio_region_info region;

	return !region_info(session->device, 0, &region) &&
	       (region.flags & both) == both && region.size == PAGE &&
	       (pl330_read(session, PL330_PERIPHID0) & 0xff) == 0x30 &&
	       (pl330_read(session, PL330_PERIPHID0 + 4) & 0xff) == 0x13;
}

/* The one before may still be under way. */
static bool idle(struct session *session)
{
	int tries;

	for (tries = 0; tries < PATIENCE; tries++)
		if (!(pl330_read(session, PL330_DBGSTATUS) & 1))
			return true;

	return sure("takes instructions", false);
}

bool pl330_execute(struct session *session, unsigned int thread,
		   uint8_t opcode, uint8_t operand, uint32_t immediate)
{
	return idle(session) &&
	       pl330_write(session, PL330_DBGINST0,
			   (uint32_t)operand << 24 | opcode << 16 | thread) &&
	       pl330_write(session, PL330_DBGINST1, immediate) &&
	       pl330_write(session, PL330_DBGCMD, 0);
}

bool pl330_raise(struct session *session)
{
	return pl330_write(session, PL330_INTEN, 1) &&
	       pl330_execute(session, PL330_MANAGER, PL330_SEND_EVENT, 0, 0);
}

bool pl330_lower(struct session *session)
{
	return pl330_write(session, PL330_INTCLR, 1) &&
	       pl330_write(session, PL330_INTEN, 0);
}

void pl330_raise_mapped(volatile uint32_t *registers)
{
	registers[PL330_INTEN / 4] = 1;
	registers[PL330_DBGINST0 / 4] = DMASEV_0;
	registers[PL330_DBGINST1 / 4] = 0;
	registers[PL330_DBGCMD / 4] = 0;
}

void pl330_lower_mapped(volatile uint32_t *registers)
{
	registers[PL330_INTCLR / 4] = 1;
}
