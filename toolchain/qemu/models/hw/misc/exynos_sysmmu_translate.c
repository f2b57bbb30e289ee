/*
 * System MMU of Exynos SoCs: one access
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

#include "qemu/osdep.h"
#include "exynos_sysmmu_internal.h"
#include "qemu/module.h"
#include "trace.h"

#define ACCESS_MASK 0xfff

static bool exynos_sysmmu_permits(ExynosSysmmuState *s,
                                  ExynosSysmmuTlbEntry *entry, bool write)
{
    if (!FIELD_EX32(s->cfg, CFG, CHECK_PERMISSION) || s->ignore_permission) {
        return true;
    }
    return write ? entry->writable : entry->readable;
}

static ExynosSysmmuFault exynos_sysmmu_lookup(ExynosSysmmuState *s,
                                              uint32_t va, bool write,
                                              ExynosSysmmuTlbEntry **entry)
{
    ExynosSysmmuFault kind = exynos_sysmmu_injected(s, write);
    ExynosSysmmuTlbEntry walked = { };
    bool multihit = false;

    if (kind != FAULT_NONE) {
        return kind;
    }
    *entry = exynos_sysmmu_tlb_find(s, va, &multihit);
    if (multihit) {
        return write ? FAULT_AW_MULTIHIT : FAULT_AR_MULTIHIT;
    }
    if (!*entry) {
        kind = exynos_sysmmu_walk(s, va, &walked);
        if (kind != FAULT_NONE) {
            return kind;
        }
        *entry = exynos_sysmmu_tlb_victim(s);
        **entry = walked;
    }
    (*entry)->used = ++s->time;
    if (!exynos_sysmmu_permits(s, *entry, write)) {
        return write ? FAULT_AW_ACCESS : FAULT_AR_ACCESS;
    }
    return FAULT_NONE;
}

static IOMMUTLBEntry exynos_sysmmu_translate(IOMMUMemoryRegion *upstream,
                                             hwaddr addr,
                                             IOMMUAccessFlags flag,
                                             int iommu_idx)
{
    ExynosSysmmuState *s = container_of(upstream, ExynosSysmmuState, upstream);
    bool write = flag & IOMMU_WO;
    ExynosSysmmuTlbEntry *entry = NULL;
    ExynosSysmmuFault kind;
    IOMMUTLBEntry result = {
        .target_as = &s->downstream,
        .iova = addr & ~ACCESS_MASK,
        .translated_addr = addr & ~ACCESS_MASK,
        .addr_mask = ACCESS_MASK,
        .perm = IOMMU_RW,
    };

    if (!FIELD_EX32(s->ctrl, CTRL, ENABLE) || s->ignore_tables) {
        return result;
    }
    if (exynos_sysmmu_blocked(s)) {
        /* The master does not know, or this is the rest of what faulted */
        trace_exynos_sysmmu_refused(addr, write);
        result.perm = IOMMU_NONE;
        return result;
    }
    kind = exynos_sysmmu_lookup(s, addr, write, &entry);
    if (kind == FAULT_PAGE && s->pass_unmapped) {
        return result;
    }
    if (kind != FAULT_NONE) {
        exynos_sysmmu_raise(s, kind, addr);
        result.perm = IOMMU_NONE;
        return result;
    }
    result.translated_addr = entry->pa | (result.iova & entry->page_mask);
    trace_exynos_sysmmu_translate(addr, result.translated_addr, write);
    return result;
}

static void exynos_sysmmu_memory_region_class_init(ObjectClass *klass,
                                                   void *data)
{
    IOMMU_MEMORY_REGION_CLASS(klass)->translate = exynos_sysmmu_translate;
}

static const TypeInfo exynos_sysmmu_memory_region_types[] = {
    {
        .name = TYPE_EXYNOS_SYSMMU_MEMORY_REGION,
        .parent = TYPE_IOMMU_MEMORY_REGION,
        .class_init = exynos_sysmmu_memory_region_class_init,
    },
};

DEFINE_TYPES(exynos_sysmmu_memory_region_types)
