/*
 * Samsung Exynos5250
 *
 * What the chip is made of stands in the tables. Where nothing is modelled,
 * registers read 0.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

#include "qemu/osdep.h"
#include "qapi/error.h"
#include "qemu/units.h"
#include "exec/address-spaces.h"
#include "hw/arm/exynos4210.h"
#include "hw/arm/exynos5250.h"
#include "hw/misc/unimp.h"
#include "hw/qdev-properties.h"
#include "sysemu/sysemu.h"

#define MPCORE_BASE         0x10480000
#define COMBINER_BASE       0x10440000
#define COMBINER_GROUPS     32
#define IROM_SIZE           (64 * KiB)
#define IRAM_SIZE           (192 * KiB)
#define TIMER_FREQUENCY     24000000

#define SPI(n)              EXYNOS5250_SPI(n)
#define COMBINED(group, n)  EXYNOS5250_COMBINED(group, n)

/* Devices that need no more than their place and their interrupts */
static const struct {
    const char *name;
    const char *type;
    hwaddr base;
    uint16_t lines[6];
} exynos5250_units[] = {
    { "audss", TYPE_EXYNOS5250_AUDSS, 0x03810000 },
    { "pinctrl3", TYPE_EXYNOS5250_PINCTRL, 0x03860000 },
    { "chipid", TYPE_EXYNOS5250_CHIPID, 0x10000000 },
    { "cmu", TYPE_EXYNOS5250_CMU, 0x10010000 },
    { "pmu", TYPE_EXYNOS5250_PMU, 0x10040000 },
    { "sysreg", TYPE_EXYNOS5250_SYSREG, 0x10050000 },
    { "mct", "exynos4210.mct", 0x101c0000,
      { COMBINED(23, 3), COMBINED(23, 4), COMBINED(25, 2), COMBINED(25, 3),
        SPI(120), SPI(121) } },
    { "pinctrl2", TYPE_EXYNOS5250_PINCTRL, 0x10d10000 },
    { "pinctrl0", TYPE_EXYNOS5250_PINCTRL, 0x11400000 },
    { "dwmmc0", TYPE_EXYNOS5250_DWMMC, 0x12200000, { SPI(75) } },
    { "dwmmc1", TYPE_EXYNOS5250_DWMMC, 0x12210000, { SPI(76) } },
    { "dwmmc2", TYPE_EXYNOS5250_DWMMC, 0x12220000, { SPI(77) } },
    { "dwmmc3", TYPE_EXYNOS5250_DWMMC, 0x12230000, { SPI(78) } },
    { "i2c0", "exynos4210.i2c", 0x12c60000, { SPI(56) } },
    { "i2c1", "exynos4210.i2c", 0x12c70000, { SPI(57) } },
    { "i2c2", "exynos4210.i2c", 0x12c80000, { SPI(58) } },
    { "i2c3", "exynos4210.i2c", 0x12c90000, { SPI(59) } },
    { "i2c4", "exynos4210.i2c", 0x12ca0000, { SPI(60) } },
    { "i2c5", "exynos4210.i2c", 0x12cb0000, { SPI(61) } },
    { "i2c6", "exynos4210.i2c", 0x12cc0000, { SPI(62) } },
    { "i2c7", "exynos4210.i2c", 0x12cd0000, { SPI(63) } },
    { "pinctrl1", TYPE_EXYNOS5250_PINCTRL, 0x13400000 },
};

static const struct {
    hwaddr base;
    uint16_t line;
    uint16_t fifo;
    /* The request that waits while there is nothing to receive */
    uint8_t dma;
    uint8_t request;
} exynos5250_uarts[] = {
    { 0x12c00000, SPI(51), 256, 0, 13 },
    { 0x12c10000, SPI(52), 64, 1, 15 },
    { 0x12c20000, SPI(53), 16, 0, 15 },
    { 0x12c30000, SPI(54), 16, 1, 17 },
};

static const struct {
    const char *name;
    hwaddr base;
    hwaddr size;
} exynos5250_unmodelled[] = {
    { "exynos5250.audio", 0x03800000, 0x00100000 },
    { "exynos5250.sfr", 0x10000000, 0x10000000 },
};

qemu_irq exynos5250_line(Exynos5250State *s, uint16_t line)
{
    if (line >= COMBINED(0, 0)) {
        return qdev_get_gpio_in(DEVICE(&s->combiner), line - COMBINED(0, 0));
    }
    return qdev_get_gpio_in(DEVICE(&s->mpcore), line - SPI(0));
}

static void exynos5250_realize_cpus(Exynos5250State *s)
{
    DeviceState *mpcore = DEVICE(&s->mpcore);
    int i;

    for (i = 0; i < s->num_cpus; i++) {
        Object *cpu = OBJECT(&s->cpu[i]);

        object_initialize_child(OBJECT(s), "cpu[*]", &s->cpu[i],
                                ARM_CPU_TYPE_NAME("cortex-a15"));
        /* Systems are started in the non-secure world */
        object_property_set_bool(cpu, "has_el3", false, &error_abort);
        object_property_set_int(cpu, "reset-cbar", MPCORE_BASE, &error_abort);
        object_property_set_int(cpu, "cntfrq", TIMER_FREQUENCY, &error_abort);
        qdev_realize(DEVICE(cpu), NULL, &error_fatal);
    }

    qdev_prop_set_uint32(mpcore, "num-cpu", s->num_cpus);
    qdev_prop_set_uint32(mpcore, "num-irq", GIC_INTERNAL + EXYNOS5250_SPIS);
    sysbus_realize(SYS_BUS_DEVICE(mpcore), &error_fatal);
    sysbus_mmio_map(SYS_BUS_DEVICE(mpcore), 0, MPCORE_BASE);
    for (i = 0; i < s->num_cpus; i++) {
        DeviceState *cpu = DEVICE(&s->cpu[i]);
        SysBusDevice *sbd = SYS_BUS_DEVICE(mpcore);

        sysbus_connect_irq(sbd, i, qdev_get_gpio_in(cpu, ARM_CPU_IRQ));
        sysbus_connect_irq(sbd, i + s->num_cpus,
                           qdev_get_gpio_in(cpu, ARM_CPU_FIQ));
        sysbus_connect_irq(sbd, i + 2 * s->num_cpus,
                           qdev_get_gpio_in(cpu, ARM_CPU_VIRQ));
        sysbus_connect_irq(sbd, i + 3 * s->num_cpus,
                           qdev_get_gpio_in(cpu, ARM_CPU_VFIQ));
    }
}

static void exynos5250_realize_combiner(Exynos5250State *s)
{
    SysBusDevice *sbd = SYS_BUS_DEVICE(&s->combiner);
    int i;

    sysbus_realize(sbd, &error_fatal);
    sysbus_mmio_map(sbd, 0, COMBINER_BASE);
    for (i = 0; i < COMBINER_GROUPS; i++) {
        sysbus_connect_irq(sbd, i, exynos5250_line(s, SPI(i)));
    }
}

static void exynos5250_create_units(Exynos5250State *s)
{
    int i, n;

    for (i = 0; i < ARRAY_SIZE(exynos5250_units); i++) {
        DeviceState *dev = qdev_new(exynos5250_units[i].type);
        SysBusDevice *sbd = SYS_BUS_DEVICE(dev);
        const uint16_t *lines = exynos5250_units[i].lines;

        object_property_add_child(OBJECT(s), exynos5250_units[i].name,
                                  OBJECT(dev));
        sysbus_realize_and_unref(sbd, &error_fatal);
        sysbus_mmio_map(sbd, 0, exynos5250_units[i].base);
        for (n = 0; n < ARRAY_SIZE(exynos5250_units[i].lines); n++) {
            if (lines[n]) {
                sysbus_connect_irq(sbd, n, exynos5250_line(s, lines[n]));
            }
        }
    }
}

static void exynos5250_connect_power(Exynos5250State *s)
{
    DeviceState *pmu = DEVICE(object_resolve_path_component(OBJECT(s), "pmu"));
    int i;

    for (i = 0; i < EXYNOS5250_POWER_DOMAINS; i++) {
        qdev_connect_gpio_out_named(pmu, EXYNOS5250_POWER, i,
                                    qdev_get_gpio_in_named(DEVICE(s),
                                                           EXYNOS5250_POWER,
                                                           i));
    }
}

static void exynos5250_create_uarts(Exynos5250State *s)
{
    DeviceState *uart;
    qemu_irq irq, request;
    int i;

    for (i = 0; i < ARRAY_SIZE(exynos5250_uarts); i++) {
        irq = exynos5250_line(s, exynos5250_uarts[i].line);
        request = qdev_get_gpio_in(s->dma[exynos5250_uarts[i].dma],
                                   exynos5250_uarts[i].request);
        uart = exynos4210_uart_create(exynos5250_uarts[i].base,
                                      exynos5250_uarts[i].fifo, i,
                                      serial_hd(i), irq);
        sysbus_connect_irq(SYS_BUS_DEVICE(uart), 1, request);
    }
}

static void exynos5250_create_memory(Exynos5250State *s)
{
    MemoryRegion *memory = get_system_memory();

    memory_region_init_rom(&s->irom, OBJECT(s), "exynos5250.irom", IROM_SIZE,
                           &error_fatal);
    memory_region_add_subregion(memory, EXYNOS5250_IROM_BASE, &s->irom);
    memory_region_init_ram(&s->iram, OBJECT(s), "exynos5250.iram", IRAM_SIZE,
                           &error_fatal);
    memory_region_add_subregion(memory, EXYNOS5250_IRAM_BASE, &s->iram);
}

static void exynos5250_realize(DeviceState *dev, Error **errp)
{
    Exynos5250State *s = EXYNOS5250(dev);
    int i;

    if (s->num_cpus < 1 || s->num_cpus > EXYNOS5250_CPUS) {
        error_setg(errp, "num-cpus must be 1 to %d", EXYNOS5250_CPUS);
        return;
    }
    exynos5250_create_memory(s);
    exynos5250_realize_cpus(s);
    exynos5250_realize_combiner(s);
    exynos5250_create_units(s);
    exynos5250_create_dma(s);
    exynos5250_connect_power(s);
    exynos5250_create_uarts(s);
    for (i = 0; i < ARRAY_SIZE(exynos5250_unmodelled); i++) {
        create_unimplemented_device(exynos5250_unmodelled[i].name,
                                    exynos5250_unmodelled[i].base,
                                    exynos5250_unmodelled[i].size);
    }
}

static void exynos5250_init(Object *obj)
{
    Exynos5250State *s = EXYNOS5250(obj);
    int i;

    object_initialize_child(obj, "mpcore", &s->mpcore, TYPE_A15MPCORE_PRIV);
    object_initialize_child(obj, "combiner", &s->combiner,
                            TYPE_EXYNOS4210_COMBINER);
    for (i = 0; i < EXYNOS5250_DMA_CONTROLLERS; i++) {
        object_initialize_child(obj, "dma-irq[*]", &s->dma_irq[i],
                                TYPE_OR_IRQ);
    }
    qdev_init_gpio_in_named(DEVICE(obj), exynos5250_power, EXYNOS5250_POWER,
                            EXYNOS5250_POWER_DOMAINS);
}

static Property exynos5250_properties[] = {
    DEFINE_PROP_UINT32("num-cpus", Exynos5250State, num_cpus, EXYNOS5250_CPUS),
    DEFINE_PROP_END_OF_LIST(),
};

static void exynos5250_class_init(ObjectClass *klass, void *data)
{
    DeviceClass *dc = DEVICE_CLASS(klass);

    dc->realize = exynos5250_realize;
    /* There is one, where the board puts it */
    dc->user_creatable = false;
    device_class_set_props(dc, exynos5250_properties);
}

static const TypeInfo exynos5250_types[] = {
    {
        .name = TYPE_EXYNOS5250,
        .parent = TYPE_SYS_BUS_DEVICE,
        .instance_size = sizeof(Exynos5250State),
        .instance_init = exynos5250_init,
        .class_init = exynos5250_class_init,
    }
};

DEFINE_TYPES(exynos5250_types)
