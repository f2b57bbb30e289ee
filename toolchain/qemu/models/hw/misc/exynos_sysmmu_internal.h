/*
 * System MMU of Exynos SoCs: registers, and what the model's files share
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

#ifndef HW_MISC_EXYNOS_SYSMMU_INTERNAL_H
#define HW_MISC_EXYNOS_SYSMMU_INTERNAL_H

#include "hw/misc/exynos_sysmmu.h"
#include "hw/registerfields.h"

REG32(CTRL, 0x00)
    FIELD(CTRL, ENABLE, 0, 1)
    FIELD(CTRL, BLOCK, 1, 1)
    FIELD(CTRL, INTERRUPT, 2, 1)
REG32(CFG, 0x04)
    FIELD(CFG, LRU, 0, 1)
    FIELD(CFG, CHECK_PERMISSION, 2, 1)
    FIELD(CFG, KEEP_LINK, 20, 1)
REG32(STATUS, 0x08)
    FIELD(STATUS, BLOCKED, 0, 1)
REG32(FLUSH, 0x0c)
    FIELD(FLUSH, ALL, 0, 1)
REG32(FLUSH_ENTRY, 0x10)
    FIELD(FLUSH_ENTRY, VALID, 0, 1)
REG32(PT_BASE_ADDR, 0x14)
REG32(INT_STATUS, 0x18)
REG32(INT_CLEAR, 0x1c)
REG32(PAGE_FAULT_ADDR, 0x24)
REG32(AW_FAULT_ADDR, 0x28)
REG32(AR_FAULT_ADDR, 0x2c)
REG32(DEFAULT_SLAVE_ADDR, 0x30)
REG32(VERSION, 0x34)
REG32(PB0_SADDR, 0x4c)
REG32(PB1_EADDR, 0x58)

#define VERSION_NUMBER(major, minor) ((major) << 7 | (minor))

/* The bits of an address within a page of each size */
#define SMALL_MASK  0xfff
#define LARGE_MASK  0xffff
#define SECTION_MASK 0xfffff
#define SUPERSECTION_MASK 0xffffff

/* Kinds of faults are bit numbers of INT_STATUS */
typedef enum ExynosSysmmuFault {
    FAULT_PAGE,
    FAULT_AR_MULTIHIT,
    FAULT_AW_MULTIHIT,
    FAULT_BUS,
    FAULT_AR_SECURITY,
    FAULT_AR_ACCESS,
    FAULT_AW_SECURITY,
    FAULT_AW_ACCESS,
    FAULT_KINDS,
    FAULT_NONE = FAULT_KINDS,
} ExynosSysmmuFault;

#define FAULTS_ALL MAKE_64BIT_MASK(0, FAULT_KINDS)

/* A VERSION_NUMBER() */
unsigned exynos_sysmmu_version(ExynosSysmmuState *s);

extern const MemoryRegionOps exynos_sysmmu_ops;

/* Faults, and what they block */
bool exynos_sysmmu_blocked(ExynosSysmmuState *s);
void exynos_sysmmu_update(ExynosSysmmuState *s);
void exynos_sysmmu_raise(ExynosSysmmuState *s, ExynosSysmmuFault kind,
                         uint32_t va);
ExynosSysmmuFault exynos_sysmmu_injected(ExynosSysmmuState *s, bool write);

/* Translations that are kept */
ExynosSysmmuTlbEntry *exynos_sysmmu_tlb_find(ExynosSysmmuState *s, uint32_t va,
                                             bool *multihit);
ExynosSysmmuTlbEntry *exynos_sysmmu_tlb_victim(ExynosSysmmuState *s);
void exynos_sysmmu_flush_all(ExynosSysmmuState *s);
void exynos_sysmmu_flush_entry(ExynosSysmmuState *s, uint32_t va);

/* What the page tables say about an address */
ExynosSysmmuFault exynos_sysmmu_walk(ExynosSysmmuState *s, uint32_t va,
                                     ExynosSysmmuTlbEntry *entry);

#endif
