[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.jailhouse.CellSource" --]
/* SPDX-License-Identifier: GPL-2.0 */
/*
 * A Jailhouse cell that gets devices.
[#list head as line]
 * [=line]
[/#list]
 *
 * The processors, the memory and the console are yours to choose: edit the
 * macros below or give them to the compiler with -D.
 *
 * The configuration of the root cell must hold what this one takes:
 * - memory of these devices, so that it comes back when the cell goes.
[#if trapped]
 *   Entries with CELL_IO_WIDTHS do not fill pages. The root cell needs an
 *   entry with the same start and size for each of them, and none that maps
 *   their pages; otherwise it keeps its access to them.
[/#if]
 * - the processors and the RAM.
[#if pins?size != 0]
 * - the same pins of the interrupt controller.
[/#if]
[#if streams?size != 0]
 * - the SMMUs among its iommu_units, and none of these stream ids in use.
[/#if]
 */

#include <jailhouse/types.h>
#include <jailhouse/cell-config.h>

/* Bitmap of the cell's processors, such as 0x2 for the second one. */
#ifndef CELL_CPUS
#error "CELL_CPUS is not set: which processors does the cell get?"
#define CELL_CPUS		0
#endif

/* Its RAM, which the root cell's Linux must not use: see mem= or memmap=. */
#ifndef CELL_RAM_START
#error "CELL_RAM_START is not set: where is the cell's RAM?"
#define CELL_RAM_START		0
#endif
#ifndef CELL_RAM_SIZE
#error "CELL_RAM_SIZE is not set: how much RAM does the cell get?"
#define CELL_RAM_SIZE		0x1000
#endif

/*
 * Where the cell sees its RAM: at 0, where its processors start. A Linux has
 * it where it is, and 64 KiB more at 0 for the loader that starts it:
 * CELL_LOADER_START says where that comes from.
 */
#ifdef CELL_LOADER_START
#define CELL_LOADERS		1
#define CELL_ENTRY		0
#ifndef CELL_RAM_VIRT
#define CELL_RAM_VIRT		CELL_RAM_START
#endif
#else
#define CELL_LOADERS		0
#ifndef CELL_RAM_VIRT
#define CELL_RAM_VIRT		0
#endif
#define CELL_ENTRY		CELL_RAM_VIRT
#endif

/* Where the cell sees the communication region. */
#ifndef CELL_COMM_START
#define CELL_COMM_START		[=communication]
#endif

#ifndef CELL_NAME
#define CELL_NAME		"devices"
#endif

#ifndef CELL_FLAGS
#define CELL_FLAGS		(JAILHOUSE_CELL_PASSIVE_COMMREG | \
				 JAILHOUSE_CELL_VIRTUAL_CONSOLE_PERMITTED)
#endif

/* CELL_CONSOLE may be an initializer of struct jailhouse_console. */
[#if trapped]

/* Accesses that registers on parts of pages allow. */
#ifndef CELL_IO_WIDTHS
#define CELL_IO_WIDTHS		(JAILHOUSE_MEM_IO_8 | JAILHOUSE_MEM_IO_16 | \
				 JAILHOUSE_MEM_IO_32 | JAILHOUSE_MEM_IO_64)
#endif
[/#if]

#ifndef CELL_ARCHITECTURE
#ifdef __aarch64__
#define CELL_ARCHITECTURE	JAILHOUSE_ARM64
#else
#define CELL_ARCHITECTURE	JAILHOUSE_ARM
#endif
#endif
[#if wide]

_Static_assert(CELL_ARCHITECTURE == JAILHOUSE_ARM64,
	       "registers beyond 32 bits");
[/#if]
[#if streams?size != 0]

_Static_assert(CELL_ARCHITECTURE == JAILHOUSE_ARM64,
	       "Jailhouse drives SMMUs on 64-bit processors only");
[/#if]

_Static_assert(CELL_RAM_START % 0x1000 == 0 && CELL_RAM_SIZE % 0x1000 == 0,
	       "RAM is not made of pages");

#define CELL_BESIDE_RAM(start, size) \
	((__u64)CELL_RAM_VIRT + CELL_RAM_SIZE <= (start) || \
	 (__u64)(start) + (size) <= CELL_RAM_VIRT)

_Static_assert(CELL_BESIDE_RAM(CELL_COMM_START, 0x1000),
	       "the communication region is inside the RAM");
[#list memory as each]
_Static_assert(CELL_BESIDE_RAM([=each.address], [=each.size]),
	       [=each.inRam]);
[/#list]

struct {
	struct jailhouse_cell_desc cell;
	__u64 cpus[1];
	struct jailhouse_memory mem_regions[[=memory?size] + 2 + CELL_LOADERS];
[#if pins?size != 0]
	struct jailhouse_irqchip irqchips[[=pins?size]];
[/#if]
[#if streams?size != 0]
	union jailhouse_stream_id stream_ids[[=streams?size]];
[/#if]
} __attribute__((packed)) config = {
	.cell = {
		.signature = JAILHOUSE_CELL_DESC_SIGNATURE,
		.revision = JAILHOUSE_CONFIG_REVISION,
		.architecture = CELL_ARCHITECTURE,
		.name = CELL_NAME,
		.flags = CELL_FLAGS,

		.cpu_set_size = sizeof(config.cpus),
		.num_memory_regions = ARRAY_SIZE(config.mem_regions),
[#if pins?size != 0]
		.num_irqchips = ARRAY_SIZE(config.irqchips),
[/#if]
[#if streams?size != 0]
		.num_stream_ids = ARRAY_SIZE(config.stream_ids),
[/#if]

		.cpu_reset_address = CELL_ENTRY,
#ifdef CELL_CONSOLE

		.console = CELL_CONSOLE,
#endif
	},

	.cpus = {
		CELL_CPUS,
	},

	.mem_regions = {
[#list memory as each]
[@include view=each/]
[/#list]
		/* RAM */ {
			.phys_start = CELL_RAM_START,
			.virt_start = CELL_RAM_VIRT,
			.size = CELL_RAM_SIZE,
			.flags = JAILHOUSE_MEM_READ | JAILHOUSE_MEM_WRITE |
				JAILHOUSE_MEM_EXECUTE | JAILHOUSE_MEM_DMA |
				JAILHOUSE_MEM_LOADABLE,
		},
#ifdef CELL_LOADER_START
		/* RAM of the loader */ {
			.phys_start = CELL_LOADER_START,
			.virt_start = 0,
			.size = 0x10000,
			.flags = JAILHOUSE_MEM_READ | JAILHOUSE_MEM_WRITE |
				JAILHOUSE_MEM_EXECUTE | JAILHOUSE_MEM_LOADABLE,
		},
#endif
		/* communication region */ {
			.virt_start = CELL_COMM_START,
			.size = 0x1000,
			.flags = JAILHOUSE_MEM_READ | JAILHOUSE_MEM_WRITE |
				JAILHOUSE_MEM_COMM_REGION,
		},
	},
[#if pins?size != 0]

	.irqchips = {
[#list pins as each]
[@include view=each/]
[/#list]
	},
[/#if]
[#if streams?size != 0]

	.stream_ids = {
[#list streams as each]
[@include view=each/]
[/#list]
	},
[/#if]
};
