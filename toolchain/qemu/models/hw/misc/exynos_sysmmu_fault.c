/*
 * System MMU of Exynos SoCs: faults, and what they block
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

#include "qemu/osdep.h"
#include "exynos_sysmmu_internal.h"
#include "hw/irq.h"
#include "trace.h"

#define FAULTS_AR (1 << FAULT_AR_MULTIHIT | 1 << FAULT_AR_SECURITY | \
                   1 << FAULT_AR_ACCESS)
#define FAULTS_AW (1 << FAULT_AW_MULTIHIT | 1 << FAULT_AW_SECURITY | \
                   1 << FAULT_AW_ACCESS)

bool exynos_sysmmu_blocked(ExynosSysmmuState *s)
{
    return FIELD_EX32(s->ctrl, CTRL, ENABLE) &&
           (FIELD_EX32(s->ctrl, CTRL, BLOCK) || s->faulted);
}

void exynos_sysmmu_update(ExynosSysmmuState *s)
{
    bool interrupt = FIELD_EX32(s->ctrl, CTRL, INTERRUPT) && s->int_status;

    qemu_set_irq(s->irq, interrupt);
    qemu_set_irq(s->stall, exynos_sysmmu_blocked(s));
}

static uint32_t *exynos_sysmmu_fault_addr(ExynosSysmmuState *s,
                                          ExynosSysmmuFault kind)
{
    if (FAULTS_AR & (1 << kind)) {
        return &s->ar_fault_addr;
    }
    if (FAULTS_AW & (1 << kind)) {
        return &s->aw_fault_addr;
    }
    return kind == FAULT_BUS ? &s->bus_fault_addr : &s->page_fault_addr;
}

/*
 * The access that faults is answered with an error. Those after it wait
 * until software writes CTRL.
 */
void exynos_sysmmu_raise(ExynosSysmmuState *s, ExynosSysmmuFault kind,
                         uint32_t va)
{
    trace_exynos_sysmmu_fault(kind, va);
    if (!(s->int_status & (1 << kind))) {
        s->int_status |= 1 << kind;
        *exynos_sysmmu_fault_addr(s, kind) = va;
    }
    s->faulted = true;
    exynos_sysmmu_update(s);
}

ExynosSysmmuFault exynos_sysmmu_injected(ExynosSysmmuState *s, bool write)
{
    uint32_t kinds = s->inject & ~(write ? FAULTS_AR : FAULTS_AW);
    ExynosSysmmuFault kind;

    if (!kinds) {
        return FAULT_NONE;
    }
    kind = ctz32(kinds);
    s->inject &= ~(1 << kind);
    return kind;
}
