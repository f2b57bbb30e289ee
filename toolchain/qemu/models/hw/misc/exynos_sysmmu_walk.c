/*
 * System MMU of Exynos SoCs: page tables
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

#include "qemu/osdep.h"
#include "exynos_sysmmu_internal.h"

#define LEVEL1_SIZE (16 * 1024)

/* Version 2 spreads its entries over sets by these bits of the address */
#define SET_MASK 0x3f000

static bool exynos_sysmmu_fetch(ExynosSysmmuState *s, uint32_t addr,
                                uint32_t *descriptor)
{
    MemTxResult result;

    *descriptor = address_space_ldl_le(&s->downstream, addr,
                                       MEMTXATTRS_UNSPECIFIED, &result);
    return result == MEMTX_OK;
}

static bool exynos_sysmmu_fetch_level1(ExynosSysmmuState *s, uint32_t va,
                                       uint32_t *descriptor)
{
    bool keep = exynos_sysmmu_version(s) >= VERSION_NUMBER(3, 3) &&
                FIELD_EX32(s->cfg, CFG, KEEP_LINK);
    uint32_t table = s->pt_base & ~(LEVEL1_SIZE - 1);

    if (keep && s->link_valid && !((s->link_va ^ va) & ~SECTION_MASK)) {
        *descriptor = s->link;
        return true;
    }
    if (!exynos_sysmmu_fetch(s, table + (va >> 20) * 4, descriptor)) {
        return false;
    }
    if (keep && extract32(*descriptor, 0, 2) == 1) {
        s->link_valid = true;
        s->link_va = va;
        s->link = *descriptor;
    }
    return true;
}

/* AP[2] forbids writing, and AP[1:0] = 0 forbids everything */
static void exynos_sysmmu_fill(ExynosSysmmuState *s,
                               ExynosSysmmuTlbEntry *entry, uint32_t va,
                               uint32_t descriptor, uint32_t page_mask,
                               unsigned ap, unsigned apx)
{
    bool sets = exynos_sysmmu_version(s) >> 7 == 2;

    entry->valid = true;
    entry->va = va;
    entry->pa = descriptor & ~page_mask;
    entry->page_mask = page_mask;
    entry->tag_mask = ~page_mask | (sets ? SET_MASK : 0);
    entry->readable = extract32(descriptor, ap, 2);
    entry->writable = entry->readable && !extract32(descriptor, apx, 1);
}

static ExynosSysmmuFault exynos_sysmmu_walk_level2(ExynosSysmmuState *s,
                                                   uint32_t va, uint32_t table,
                                                   ExynosSysmmuTlbEntry *entry)
{
    uint32_t descriptor;

    if (!exynos_sysmmu_fetch(s, table + extract32(va, 12, 8) * 4,
                             &descriptor)) {
        return FAULT_BUS;
    }
    switch (extract32(descriptor, 0, 2)) {
    case 0:
        return FAULT_PAGE;
    case 1:
        exynos_sysmmu_fill(s, entry, va, descriptor, LARGE_MASK, 4, 9);
        return FAULT_NONE;
    default:
        exynos_sysmmu_fill(s, entry, va, descriptor, SMALL_MASK, 4, 9);
        return FAULT_NONE;
    }
}

ExynosSysmmuFault exynos_sysmmu_walk(ExynosSysmmuState *s, uint32_t va,
                                     ExynosSysmmuTlbEntry *entry)
{
    uint32_t descriptor;
    bool supersection;

    if (!exynos_sysmmu_fetch_level1(s, va, &descriptor)) {
        return FAULT_BUS;
    }
    switch (extract32(descriptor, 0, 2)) {
    case 1:
        return exynos_sysmmu_walk_level2(s, va, descriptor & ~0x3ff, entry);
    case 2:
        supersection = extract32(descriptor, 18, 1);
        exynos_sysmmu_fill(s, entry, va, descriptor,
                           supersection ? SUPERSECTION_MASK : SECTION_MASK,
                           10, 15);
        return FAULT_NONE;
    default:
        return FAULT_PAGE;
    }
}
