/*
 * System MMU of Exynos SoCs: registers
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

#include "qemu/osdep.h"
#include "exynos_sysmmu_internal.h"
#include "qemu/log.h"
#include "trace.h"

#define CTRL_MASK (R_CTRL_ENABLE_MASK | R_CTRL_BLOCK_MASK | \
                   R_CTRL_INTERRUPT_MASK)

static bool exynos_sysmmu_has_prefetch(ExynosSysmmuState *s)
{
    return exynos_sysmmu_version(s) >= VERSION_NUMBER(3, 0);
}

static uint64_t exynos_sysmmu_read(void *opaque, hwaddr offset, unsigned size)
{
    ExynosSysmmuState *s = opaque;
    uint64_t value = 0;

    switch (offset) {
    case A_CTRL:
        value = s->ctrl;
        break;
    case A_CFG:
        value = s->cfg;
        break;
    case A_STATUS:
        value = FIELD_DP32(0, STATUS, BLOCKED, exynos_sysmmu_blocked(s));
        break;
    case A_PT_BASE_ADDR:
        value = s->pt_base;
        break;
    case A_INT_STATUS:
        value = s->int_status;
        break;
    case A_PAGE_FAULT_ADDR:
        value = s->page_fault_addr;
        break;
    case A_AW_FAULT_ADDR:
        value = s->aw_fault_addr;
        break;
    case A_AR_FAULT_ADDR:
        value = s->ar_fault_addr;
        break;
    case A_DEFAULT_SLAVE_ADDR:
        value = s->bus_fault_addr;
        break;
    case A_VERSION:
        value = s->version;
        break;
    case A_PB0_SADDR ... A_PB1_EADDR:
        value = s->prefetch[(offset - A_PB0_SADDR) / 4];
        break;
    default:
        qemu_log_mask(LOG_GUEST_ERROR,
                      "exynos-sysmmu: read of 0x%" HWADDR_PRIx "\n", offset);
        break;
    }
    trace_exynos_sysmmu_read(offset, value);
    return value;
}

static void exynos_sysmmu_write_ctrl(ExynosSysmmuState *s, uint32_t value)
{
    s->ctrl = value & CTRL_MASK;
    if (!FIELD_EX32(s->ctrl, CTRL, BLOCK)) {
        s->faulted = false;
    }
    exynos_sysmmu_update(s);
}

static void exynos_sysmmu_write(void *opaque, hwaddr offset, uint64_t value,
                                unsigned size)
{
    ExynosSysmmuState *s = opaque;

    trace_exynos_sysmmu_write(offset, value);
    switch (offset) {
    case A_CTRL:
        exynos_sysmmu_write_ctrl(s, value);
        break;
    case A_CFG:
        s->cfg = value;
        break;
    case A_FLUSH:
        if (FIELD_EX32(value, FLUSH, ALL)) {
            exynos_sysmmu_flush_all(s);
        }
        break;
    case A_FLUSH_ENTRY:
        if (FIELD_EX32(value, FLUSH_ENTRY, VALID)) {
            exynos_sysmmu_flush_entry(s, value & ~SMALL_MASK);
        }
        break;
    case A_PT_BASE_ADDR:
        s->pt_base = value;
        break;
    case A_INT_CLEAR:
        s->int_status &= ~value;
        exynos_sysmmu_update(s);
        break;
    case A_PB0_SADDR ... A_PB1_EADDR:
        if (exynos_sysmmu_has_prefetch(s)) {
            s->prefetch[(offset - A_PB0_SADDR) / 4] = value;
        }
        break;
    default:
        qemu_log_mask(LOG_GUEST_ERROR,
                      "exynos-sysmmu: write of 0x%" HWADDR_PRIx "\n", offset);
        break;
    }
}

const MemoryRegionOps exynos_sysmmu_ops = {
    .read = exynos_sysmmu_read,
    .write = exynos_sysmmu_write,
    .endianness = DEVICE_LITTLE_ENDIAN,
    .valid.min_access_size = 4,
    .valid.max_access_size = 4,
};
