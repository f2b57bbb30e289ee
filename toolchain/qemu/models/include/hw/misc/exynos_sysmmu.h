/*
 * System MMU of Samsung's Exynos SoCs, versions 1 to 3
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

/*
 * QEMU interface:
 *  + QOM property "version": what the version register reads; the major
 *    version, 1 to 3, in bits 31:28 and the minor one in bits 27:21.
 *    0x80000001 is a version 1.0 as Exynos4210 has it.
 *  + QOM property "tlb-entries": translations that are kept
 *  + QOM link "memory": where tables lie and where accesses end up, the
 *    system's memory if it is not set
 *  + sysbus MMIO region 0: the registers
 *  + sysbus IRQ 0: a fault waits, level
 *  + named GPIO output "stall": the master has to hold its accesses back,
 *    level
 *  + QOM property "x-inject-fault" (written at run time): the accesses of
 *    this mask of fault kinds, as in the register INT_STATUS, end in that
 *    fault once
 *  + QOM properties "x-ignore-tables", "x-ignore-flush" and
 *    "x-ignore-permission": a System MMU that is broken on purpose, to see
 *    whether a test notices
 */

#ifndef HW_MISC_EXYNOS_SYSMMU_H
#define HW_MISC_EXYNOS_SYSMMU_H

#include "exec/memory.h"
#include "hw/sysbus.h"
#include "qom/object.h"

#define TYPE_EXYNOS_SYSMMU "exynos-sysmmu"
OBJECT_DECLARE_SIMPLE_TYPE(ExynosSysmmuState, EXYNOS_SYSMMU)

#define TYPE_EXYNOS_SYSMMU_MEMORY_REGION "exynos-sysmmu-memory-region"

#define EXYNOS_SYSMMU_REGS_SIZE 0x1000

/* Name of the GPIO output */
#define EXYNOS_SYSMMU_STALL "stall"

typedef struct ExynosSysmmuTlbEntry {
    bool valid;
    uint32_t va;
    uint32_t pa;
    /* Bits of the address that have to match the entry's */
    uint32_t tag_mask;
    /* Bits of the address that pass through */
    uint32_t page_mask;
    bool readable;
    bool writable;
    uint64_t used;
} ExynosSysmmuTlbEntry;

struct ExynosSysmmuState {
    SysBusDevice parent_obj;

    MemoryRegion regs;
    IOMMUMemoryRegion upstream;
    AddressSpace downstream;
    MemoryRegion *memory;
    qemu_irq irq;
    qemu_irq stall;

    uint32_t version;
    uint32_t num_tlb_entries;
    bool ignore_tables;
    bool ignore_flush;
    bool ignore_permission;

    uint32_t ctrl;
    uint32_t cfg;
    uint32_t pt_base;
    uint32_t int_status;
    uint32_t page_fault_addr;
    uint32_t aw_fault_addr;
    uint32_t ar_fault_addr;
    uint32_t bus_fault_addr;
    uint32_t prefetch[4];
    uint32_t inject;
    bool faulted;

    ExynosSysmmuTlbEntry *tlb;
    uint32_t next_victim;
    uint64_t time;

    /* The link of the first level that version 3.3 keeps */
    bool link_valid;
    uint32_t link_va;
    uint32_t link;
};

/* What a master behind this System MMU has to take for its memory */
MemoryRegion *exynos_sysmmu_upstream(ExynosSysmmuState *s);

#endif
