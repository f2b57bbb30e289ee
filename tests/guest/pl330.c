// SPDX-License-Identifier: GPL-2.0
#define _GNU_SOURCE
#include "pl330.h"

#include <linux/vfio.h>
#include <stddef.h>
#include <sys/mman.h>

#define PAGE 4096

/* Offsets of registers. */
#define INTEN 0x020
#define INTMIS 0x028
#define INTCLR 0x02c
#define DBGSTATUS 0xd00
#define DBGCMD 0xd04
#define DBGINST0 0xd08
#define DBGINST1 0xd0c
#define PERIPH_ID 0xfe0
#define PCELL_ID 0xff0

/* The part number and the designer, without the revision. */
#define ID_MASK 0x000fffff
#define ID_PL330 0x00041330
#define CELL_PRIMECELL 0xb105f00d

/* Instruction bytes 0 and 1: DMASEV of event 0, by the manager thread. */
#define SEND_EVENT_0 (0x34 << 16 | 0x00 << 24)

#define EVENT_0 1

static volatile __u32 *registers;

static __u32 read_register(unsigned int offset)
{
	return registers[offset / 4];
}

static void write_register(unsigned int offset, __u32 value)
{
	registers[offset / 4] = value;
}

/* Four registers with a byte each. */
static __u32 read_id(unsigned int offset)
{
	__u32 id = 0;
	unsigned int i;

	for (i = 0; i < 4; i++)
		id |= (read_register(offset + 4 * i) & 0xff) << (8 * i);

	return id;
}

bool pl330_open(struct session *session)
{
	const struct expected_device *expected = session->expected;
	struct vfio_region_info info = { .argsz = sizeof(info) };
	void *at;

	if (!expected->num_regions || expected->regions[0].size != PAGE ||
	    !(expected->regions[0].flags & VFIO_REGION_INFO_FLAG_MMAP) ||
	    vfio_ioctl(session->device, VFIO_DEVICE_GET_REGION_INFO, &info))
		return false;

	at = mmap64(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_SHARED,
		    session->device, info.offset);
	if (at == MAP_FAILED)
		return false;

	registers = at;
	if (read_id(PCELL_ID) != CELL_PRIMECELL ||
	    (read_id(PERIPH_ID) & ID_MASK) != ID_PL330) {
		pl330_close();
		return false;
	}

	write_register(INTCLR, EVENT_0);
	write_register(INTEN, EVENT_0);

	return true;
}

void pl330_close(void)
{
	munmap((void *)registers, PAGE);
	registers = NULL;
}

void pl330_raise(void)
{
	write_register(DBGINST0, SEND_EVENT_0);
	write_register(DBGINST1, 0);
	write_register(DBGCMD, 0);
	while (read_register(DBGSTATUS) & 1)
		;
}

bool pl330_raised(void)
{
	return read_register(INTMIS) & EVENT_0;
}

void pl330_clear(void)
{
	write_register(INTCLR, EVENT_0);
}
