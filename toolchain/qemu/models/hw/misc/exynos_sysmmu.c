/*
 * System MMU of Samsung's Exynos SoCs, versions 1 to 3
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

#include "qemu/osdep.h"
#include "exynos_sysmmu_internal.h"
#include "exec/address-spaces.h"
#include "hw/qdev-properties.h"
#include "migration/vmstate.h"
#include "qapi/error.h"
#include "qapi/visitor.h"
#include "qemu/module.h"

#define VERSION_EXYNOS4210 0x80000001

unsigned exynos_sysmmu_version(ExynosSysmmuState *s)
{
    if (s->version == VERSION_EXYNOS4210) {
        return VERSION_NUMBER(1, 0);
    }
    return s->version >> 21;
}

MemoryRegion *exynos_sysmmu_upstream(ExynosSysmmuState *s)
{
    return MEMORY_REGION(&s->upstream);
}

static void exynos_sysmmu_reset_enter(Object *obj, ResetType type)
{
    ExynosSysmmuState *s = EXYNOS_SYSMMU(obj);

    s->ctrl = 0;
    s->cfg = 0;
    s->pt_base = 0;
    s->int_status = 0;
    s->page_fault_addr = 0;
    s->aw_fault_addr = 0;
    s->ar_fault_addr = 0;
    s->bus_fault_addr = 0;
    memset(s->prefetch, 0, sizeof(s->prefetch));
    s->inject = 0;
    s->faulted = false;
    memset(s->tlb, 0, s->num_tlb_entries * sizeof(*s->tlb));
    s->next_victim = 0;
    s->time = 0;
    s->link_valid = false;
}

static void exynos_sysmmu_reset_hold(Object *obj)
{
    exynos_sysmmu_update(EXYNOS_SYSMMU(obj));
}

static void exynos_sysmmu_get_inject(Object *obj, Visitor *v, const char *name,
                                     void *opaque, Error **errp)
{
    visit_type_uint32(v, name, &EXYNOS_SYSMMU(obj)->inject, errp);
}

static void exynos_sysmmu_set_inject(Object *obj, Visitor *v, const char *name,
                                     void *opaque, Error **errp)
{
    uint32_t kinds;

    if (visit_type_uint32(v, name, &kinds, errp)) {
        EXYNOS_SYSMMU(obj)->inject = kinds & FAULTS_ALL;
    }
}

static void exynos_sysmmu_init(Object *obj)
{
    ExynosSysmmuState *s = EXYNOS_SYSMMU(obj);
    SysBusDevice *sbd = SYS_BUS_DEVICE(obj);

    memory_region_init_io(&s->regs, obj, &exynos_sysmmu_ops, s,
                          TYPE_EXYNOS_SYSMMU, EXYNOS_SYSMMU_REGS_SIZE);
    sysbus_init_mmio(sbd, &s->regs);
    memory_region_init_iommu(&s->upstream, sizeof(s->upstream),
                             TYPE_EXYNOS_SYSMMU_MEMORY_REGION, obj,
                             "exynos-sysmmu-upstream", 1ULL << 32);
    sysbus_init_irq(sbd, &s->irq);
    qdev_init_gpio_out_named(DEVICE(obj), &s->stall, EXYNOS_SYSMMU_STALL, 1);
}

static void exynos_sysmmu_realize(DeviceState *dev, Error **errp)
{
    ExynosSysmmuState *s = EXYNOS_SYSMMU(dev);
    unsigned major = exynos_sysmmu_version(s) >> 7;

    if (major < 1 || major > 3) {
        error_setg(errp, "version 0x%" PRIx32 " is not supported", s->version);
        return;
    }
    if (!s->num_tlb_entries) {
        error_setg(errp, "tlb-entries has to be 1 or more");
        return;
    }
    s->tlb = g_new0(ExynosSysmmuTlbEntry, s->num_tlb_entries);
    address_space_init(&s->downstream,
                       s->memory ? s->memory : get_system_memory(),
                       "exynos-sysmmu-downstream");
}

static const VMStateDescription vmstate_exynos_sysmmu_tlb_entry = {
    .name = "exynos-sysmmu-tlb-entry",
    .version_id = 1,
    .minimum_version_id = 1,
    .fields = (VMStateField[]) {
        VMSTATE_BOOL(valid, ExynosSysmmuTlbEntry),
        VMSTATE_UINT32(va, ExynosSysmmuTlbEntry),
        VMSTATE_UINT32(pa, ExynosSysmmuTlbEntry),
        VMSTATE_UINT32(tag_mask, ExynosSysmmuTlbEntry),
        VMSTATE_UINT32(page_mask, ExynosSysmmuTlbEntry),
        VMSTATE_BOOL(readable, ExynosSysmmuTlbEntry),
        VMSTATE_BOOL(writable, ExynosSysmmuTlbEntry),
        VMSTATE_UINT64(used, ExynosSysmmuTlbEntry),
        VMSTATE_END_OF_LIST()
    }
};

static const VMStateDescription vmstate_exynos_sysmmu = {
    .name = TYPE_EXYNOS_SYSMMU,
    .version_id = 1,
    .minimum_version_id = 1,
    .fields = (VMStateField[]) {
        VMSTATE_UINT32_EQUAL(version, ExynosSysmmuState, NULL),
        VMSTATE_UINT32_EQUAL(num_tlb_entries, ExynosSysmmuState, NULL),
        VMSTATE_UINT32(ctrl, ExynosSysmmuState),
        VMSTATE_UINT32(cfg, ExynosSysmmuState),
        VMSTATE_UINT32(pt_base, ExynosSysmmuState),
        VMSTATE_UINT32(int_status, ExynosSysmmuState),
        VMSTATE_UINT32(page_fault_addr, ExynosSysmmuState),
        VMSTATE_UINT32(aw_fault_addr, ExynosSysmmuState),
        VMSTATE_UINT32(ar_fault_addr, ExynosSysmmuState),
        VMSTATE_UINT32(bus_fault_addr, ExynosSysmmuState),
        VMSTATE_UINT32_ARRAY(prefetch, ExynosSysmmuState, 4),
        VMSTATE_UINT32(inject, ExynosSysmmuState),
        VMSTATE_BOOL(faulted, ExynosSysmmuState),
        VMSTATE_STRUCT_VARRAY_POINTER_UINT32(tlb, ExynosSysmmuState,
                                             num_tlb_entries,
                                             vmstate_exynos_sysmmu_tlb_entry,
                                             ExynosSysmmuTlbEntry),
        VMSTATE_UINT32(next_victim, ExynosSysmmuState),
        VMSTATE_UINT64(time, ExynosSysmmuState),
        VMSTATE_BOOL(link_valid, ExynosSysmmuState),
        VMSTATE_UINT32(link_va, ExynosSysmmuState),
        VMSTATE_UINT32(link, ExynosSysmmuState),
        VMSTATE_END_OF_LIST()
    }
};

static Property exynos_sysmmu_properties[] = {
    DEFINE_PROP_UINT32("version", ExynosSysmmuState, version,
                       VERSION_EXYNOS4210),
    DEFINE_PROP_UINT32("tlb-entries", ExynosSysmmuState, num_tlb_entries, 16),
    DEFINE_PROP_LINK("memory", ExynosSysmmuState, memory, TYPE_MEMORY_REGION,
                     MemoryRegion *),
    DEFINE_PROP_BOOL("x-ignore-tables", ExynosSysmmuState, ignore_tables,
                     false),
    DEFINE_PROP_BOOL("x-ignore-flush", ExynosSysmmuState, ignore_flush, false),
    DEFINE_PROP_BOOL("x-ignore-permission", ExynosSysmmuState,
                     ignore_permission, false),
    DEFINE_PROP_BOOL("x-pass-unmapped", ExynosSysmmuState, pass_unmapped,
                     false),
    DEFINE_PROP_END_OF_LIST(),
};

static void exynos_sysmmu_class_init(ObjectClass *klass, void *data)
{
    DeviceClass *dc = DEVICE_CLASS(klass);
    ResettableClass *rc = RESETTABLE_CLASS(klass);

    dc->desc = "Exynos System MMU";
    dc->realize = exynos_sysmmu_realize;
    dc->vmsd = &vmstate_exynos_sysmmu;
    device_class_set_props(dc, exynos_sysmmu_properties);
    rc->phases.enter = exynos_sysmmu_reset_enter;
    rc->phases.hold = exynos_sysmmu_reset_hold;
    object_class_property_add(klass, "x-inject-fault", "uint32",
                              exynos_sysmmu_get_inject,
                              exynos_sysmmu_set_inject, NULL, NULL);
}

static const TypeInfo exynos_sysmmu_types[] = {
    {
        .name = TYPE_EXYNOS_SYSMMU,
        .parent = TYPE_SYS_BUS_DEVICE,
        .instance_size = sizeof(ExynosSysmmuState),
        .instance_init = exynos_sysmmu_init,
        .class_init = exynos_sysmmu_class_init,
    },
};

DEFINE_TYPES(exynos_sysmmu_types)
