/* SPDX-License-Identifier: GPL-2.0 */
/*
 * What a cell of ours uses of Jailhouse's header, revision 14. The names and
 * the layout are those of the interface; a check against the real header is in
 * ci/handover-check.sh.
 */
#define ARRAY_SIZE(array) sizeof(array) / sizeof(array[0])

#define JAILHOUSE_CONFIG_REVISION 14
#define JAILHOUSE_CELL_DESC_SIGNATURE "JHCLL"

enum { JAILHOUSE_ARM = 1, JAILHOUSE_ARM64 = 2 };

#define JAILHOUSE_CELL_PASSIVE_COMMREG 0x1
#define JAILHOUSE_CELL_VIRTUAL_CONSOLE_PERMITTED 0x40000000

enum {
	JAILHOUSE_MEM_READ = 1 << 0,
	JAILHOUSE_MEM_WRITE = 1 << 1,
	JAILHOUSE_MEM_EXECUTE = 1 << 2,
	JAILHOUSE_MEM_DMA = 1 << 3,
	JAILHOUSE_MEM_IO = 1 << 4,
	JAILHOUSE_MEM_COMM_REGION = 1 << 5,
	JAILHOUSE_MEM_LOADABLE = 1 << 6,
	JAILHOUSE_MEM_ROOTSHARED = 1 << 7,
	JAILHOUSE_MEM_IO_8 = 1 << 16,
	JAILHOUSE_MEM_IO_16 = 1 << 17,
	JAILHOUSE_MEM_IO_32 = 1 << 18,
	JAILHOUSE_MEM_IO_64 = 1 << 19,
};

struct jailhouse_console {
	__u8 bytes[32];
} __attribute__((packed));

struct jailhouse_cell_desc {
	char signature[5];
	__u8 architecture;
	__u16 revision;
	char name[32];
	__u32 id;
	__u32 flags;
	__u32 cpu_set_size;
	__u32 num_memory_regions;
	__u32 num_cache_regions;
	__u32 num_irqchips;
	__u32 num_pio_regions;
	__u32 num_pci_devices;
	__u32 num_pci_caps;
	__u32 num_stream_ids;
	__u32 vpci_irq_base;
	__u64 cpu_reset_address;
	__u64 msg_reply_timeout;
	struct jailhouse_console console;
} __attribute__((packed));

struct jailhouse_memory {
	__u64 phys_start, virt_start, size, flags;
} __attribute__((packed));

struct jailhouse_irqchip {
	__u64 address;
	__u32 id, pin_base, pin_bitmap[4];
} __attribute__((packed));

union jailhouse_stream_id {
	__u32 id;
	struct {
		__u16 id, mask_out;
	} __attribute__((packed)) mmu500;
} __attribute__((packed));
