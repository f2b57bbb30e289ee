/*
 * A bank of 32-bit registers of Samsung Exynos5250
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

#include "qemu/osdep.h"
#include "hw/arm/exynos5250_bank.h"
#include "migration/vmstate.h"

static uint64_t exynos5250_bank_read(void *opaque, hwaddr offset, unsigned size)
{
    Exynos5250BankState *s = opaque;
    uint32_t value = *exynos5250_bank_reg(s, offset);

    return EXYNOS5250_BANK_GET_CLASS(s)->read(s, offset, value);
}

static void exynos5250_bank_write(void *opaque, hwaddr offset, uint64_t value,
                                  unsigned size)
{
    Exynos5250BankState *s = opaque;

    *exynos5250_bank_reg(s, offset) =
        EXYNOS5250_BANK_GET_CLASS(s)->write(s, offset, value);
}

static const MemoryRegionOps exynos5250_bank_ops = {
    .read = exynos5250_bank_read,
    .write = exynos5250_bank_write,
    .endianness = DEVICE_LITTLE_ENDIAN,
    .valid = {
        .min_access_size = 4,
        .max_access_size = 4,
    },
};

static uint32_t exynos5250_bank_keep(Exynos5250BankState *s, uint32_t offset,
                                     uint32_t value)
{
    return value;
}

static void exynos5250_bank_reset(DeviceState *dev)
{
    Exynos5250BankState *s = EXYNOS5250_BANK(dev);
    const Exynos5250Reset *reset = EXYNOS5250_BANK_GET_CLASS(s)->layout->resets;

    memset(s->regs, 0, s->count * sizeof(*s->regs));
    for (; reset && reset->value; reset++) {
        *exynos5250_bank_reg(s, reset->offset) = reset->value;
    }
}

static const VMStateDescription exynos5250_bank_vmstate = {
    .name = TYPE_EXYNOS5250_BANK,
    .version_id = 1,
    .minimum_version_id = 1,
    .fields = (VMStateField[]) {
        VMSTATE_UINT32_EQUAL(count, Exynos5250BankState, NULL),
        VMSTATE_VARRAY_UINT32(regs, Exynos5250BankState, count, 1,
                              vmstate_info_uint32, uint32_t),
        VMSTATE_END_OF_LIST()
    }
};

static void exynos5250_bank_init(Object *obj)
{
    Exynos5250BankState *s = EXYNOS5250_BANK(obj);
    uint32_t size = EXYNOS5250_BANK_GET_CLASS(s)->layout->size;

    s->count = size / sizeof(*s->regs);
    s->regs = g_new0(uint32_t, s->count);
    memory_region_init_io(&s->iomem, obj, &exynos5250_bank_ops, s,
                          object_get_typename(obj), size);
    sysbus_init_mmio(SYS_BUS_DEVICE(obj), &s->iomem);
}

static void exynos5250_bank_finalize(Object *obj)
{
    g_free(EXYNOS5250_BANK(obj)->regs);
}

static void exynos5250_bank_class_init(ObjectClass *klass, void *data)
{
    DeviceClass *dc = DEVICE_CLASS(klass);
    Exynos5250BankClass *bc = EXYNOS5250_BANK_CLASS(klass);

    dc->reset = exynos5250_bank_reset;
    dc->vmsd = &exynos5250_bank_vmstate;
    bc->read = exynos5250_bank_keep;
    bc->write = exynos5250_bank_keep;
}

static const TypeInfo exynos5250_bank_types[] = {
    {
        .name = TYPE_EXYNOS5250_BANK,
        .parent = TYPE_SYS_BUS_DEVICE,
        .abstract = true,
        .instance_size = sizeof(Exynos5250BankState),
        .instance_init = exynos5250_bank_init,
        .instance_finalize = exynos5250_bank_finalize,
        .class_size = sizeof(Exynos5250BankClass),
        .class_init = exynos5250_bank_class_init,
    }
};

DEFINE_TYPES(exynos5250_bank_types)
