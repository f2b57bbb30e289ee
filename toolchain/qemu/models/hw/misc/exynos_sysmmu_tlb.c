/*
 * System MMU of Exynos SoCs: translations that are kept
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

#include "qemu/osdep.h"
#include "exynos_sysmmu_internal.h"
#include "trace.h"

static bool exynos_sysmmu_tlb_match(ExynosSysmmuTlbEntry *entry, uint32_t va)
{
    return entry->valid && !((entry->va ^ va) & entry->tag_mask);
}

/* Two entries that match are an error of whoever changed the tables */
ExynosSysmmuTlbEntry *exynos_sysmmu_tlb_find(ExynosSysmmuState *s, uint32_t va,
                                             bool *multihit)
{
    ExynosSysmmuTlbEntry *found = NULL;
    unsigned i;

    for (i = 0; i < s->num_tlb_entries; i++) {
        if (exynos_sysmmu_tlb_match(&s->tlb[i], va)) {
            *multihit = found;
            if (*multihit) {
                break;
            }
            found = &s->tlb[i];
        }
    }
    return found;
}

ExynosSysmmuTlbEntry *exynos_sysmmu_tlb_victim(ExynosSysmmuState *s)
{
    ExynosSysmmuTlbEntry *victim = &s->tlb[s->next_victim];
    unsigned i;

    for (i = 0; i < s->num_tlb_entries; i++) {
        if (!s->tlb[i].valid) {
            return &s->tlb[i];
        }
        if (FIELD_EX32(s->cfg, CFG, LRU) && s->tlb[i].used < victim->used) {
            victim = &s->tlb[i];
        }
    }
    s->next_victim = (s->next_victim + 1) % s->num_tlb_entries;
    return victim;
}

void exynos_sysmmu_flush_all(ExynosSysmmuState *s)
{
    unsigned i;

    trace_exynos_sysmmu_flush_all(s->ignore_flush);
    if (s->ignore_flush) {
        return;
    }
    for (i = 0; i < s->num_tlb_entries; i++) {
        s->tlb[i].valid = false;
    }
    s->link_valid = false;
}

void exynos_sysmmu_flush_entry(ExynosSysmmuState *s, uint32_t va)
{
    unsigned i;

    trace_exynos_sysmmu_flush_entry(va, s->ignore_flush);
    if (s->ignore_flush) {
        return;
    }
    for (i = 0; i < s->num_tlb_entries; i++) {
        if (exynos_sysmmu_tlb_match(&s->tlb[i], va)) {
            s->tlb[i].valid = false;
        }
    }
    if ((s->link_va & ~SECTION_MASK) == (va & ~SECTION_MASK)) {
        s->link_valid = false;
    }
}
