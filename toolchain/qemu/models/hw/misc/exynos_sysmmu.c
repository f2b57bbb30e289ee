/*
 * System MMU of Samsung's Exynos SoCs, versions 1 to 3
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

#include "qemu/osdep.h"
#include "hw/misc/exynos_sysmmu.h"
#include "exec/address-spaces.h"
#include "hw/irq.h"
#include "hw/qdev-properties.h"
#include "hw/registerfields.h"
#include "migration/vmstate.h"
#include "qapi/error.h"
#include "qapi/visitor.h"
#include "qemu/log.h"
#include "qemu/module.h"
#include "trace.h"

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

#define CTRL_MASK (R_CTRL_ENABLE_MASK | R_CTRL_BLOCK_MASK | \
                   R_CTRL_INTERRUPT_MASK)

#define VERSION_EXYNOS4210 0x80000001
#define VERSION_NUMBER(major, minor) ((major) << 7 | (minor))

#define LEVEL1_SIZE (16 * 1024)

#define ACCESS_MASK 0xfff
#define SMALL_MASK  0xfff
#define LARGE_MASK  0xffff
#define SECTION_MASK 0xfffff
#define SUPERSECTION_MASK 0xffffff

/* Version 2 spreads its entries over sets by these bits of the address */
#define SET_MASK 0x3f000

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

#define FAULTS_AR (1 << FAULT_AR_MULTIHIT | 1 << FAULT_AR_SECURITY | \
                   1 << FAULT_AR_ACCESS)
#define FAULTS_AW (1 << FAULT_AW_MULTIHIT | 1 << FAULT_AW_SECURITY | \
                   1 << FAULT_AW_ACCESS)
#define FAULTS_ALL MAKE_64BIT_MASK(0, FAULT_KINDS)

static unsigned exynos_sysmmu_version(ExynosSysmmuState *s)
{
    if (s->version == VERSION_EXYNOS4210) {
        return VERSION_NUMBER(1, 0);
    }
    return s->version >> 21;
}

static bool exynos_sysmmu_blocked(ExynosSysmmuState *s)
{
    return FIELD_EX32(s->ctrl, CTRL, ENABLE) &&
           (FIELD_EX32(s->ctrl, CTRL, BLOCK) || s->faulted);
}

static void exynos_sysmmu_update(ExynosSysmmuState *s)
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
static void exynos_sysmmu_raise(ExynosSysmmuState *s, ExynosSysmmuFault kind,
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

/* Translations that are kept */

static bool exynos_sysmmu_tlb_match(ExynosSysmmuTlbEntry *entry, uint32_t va)
{
    return entry->valid && !((entry->va ^ va) & entry->tag_mask);
}

/* Two entries that match are an error of whoever changed the tables */
static ExynosSysmmuTlbEntry *exynos_sysmmu_tlb_find(ExynosSysmmuState *s,
                                                    uint32_t va,
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

static ExynosSysmmuTlbEntry *exynos_sysmmu_tlb_victim(ExynosSysmmuState *s)
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

static void exynos_sysmmu_flush_all(ExynosSysmmuState *s)
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

static void exynos_sysmmu_flush_entry(ExynosSysmmuState *s, uint32_t va)
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

/* Page tables */

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
static void exynos_sysmmu_fill(ExynosSysmmuState *s, ExynosSysmmuTlbEntry *entry,
                               uint32_t va, uint32_t descriptor,
                               uint32_t page_mask, unsigned ap, unsigned apx)
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

static ExynosSysmmuFault exynos_sysmmu_walk(ExynosSysmmuState *s, uint32_t va,
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

/* One access */

static ExynosSysmmuFault exynos_sysmmu_injected(ExynosSysmmuState *s,
                                                bool write)
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
    if (kind != FAULT_NONE) {
        exynos_sysmmu_raise(s, kind, addr);
        result.perm = IOMMU_NONE;
        return result;
    }
    result.translated_addr = entry->pa | (result.iova & entry->page_mask);
    trace_exynos_sysmmu_translate(addr, result.translated_addr, write);
    return result;
}

MemoryRegion *exynos_sysmmu_upstream(ExynosSysmmuState *s)
{
    return MEMORY_REGION(&s->upstream);
}

/* Registers */

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

static const MemoryRegionOps exynos_sysmmu_ops = {
    .read = exynos_sysmmu_read,
    .write = exynos_sysmmu_write,
    .endianness = DEVICE_LITTLE_ENDIAN,
    .valid.min_access_size = 4,
    .valid.max_access_size = 4,
};

/* Life of the device */

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
    DEFINE_PROP_UINT32("version", ExynosSysmmuState, version, 0x10000000),
    DEFINE_PROP_UINT32("tlb-entries", ExynosSysmmuState, num_tlb_entries, 16),
    DEFINE_PROP_LINK("memory", ExynosSysmmuState, memory, TYPE_MEMORY_REGION,
                     MemoryRegion *),
    DEFINE_PROP_BOOL("x-ignore-tables", ExynosSysmmuState, ignore_tables,
                     false),
    DEFINE_PROP_BOOL("x-ignore-flush", ExynosSysmmuState, ignore_flush, false),
    DEFINE_PROP_BOOL("x-ignore-permission", ExynosSysmmuState,
                     ignore_permission, false),
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

static void exynos_sysmmu_memory_region_class_init(ObjectClass *klass,
                                                   void *data)
{
    IOMMU_MEMORY_REGION_CLASS(klass)->translate = exynos_sysmmu_translate;
}

static const TypeInfo exynos_sysmmu_types[] = {
    {
        .name = TYPE_EXYNOS_SYSMMU,
        .parent = TYPE_SYS_BUS_DEVICE,
        .instance_size = sizeof(ExynosSysmmuState),
        .instance_init = exynos_sysmmu_init,
        .class_init = exynos_sysmmu_class_init,
    }, {
        .name = TYPE_EXYNOS_SYSMMU_MEMORY_REGION,
        .parent = TYPE_IOMMU_MEMORY_REGION,
        .class_init = exynos_sysmmu_memory_region_class_init,
    },
};

DEFINE_TYPES(exynos_sysmmu_types)
