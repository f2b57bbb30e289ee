/*
 * DMA controllers of Samsung Exynos5250, and its System MMUs
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

#include "qemu/osdep.h"
#include "qapi/error.h"
#include "exec/address-spaces.h"
#include "hw/arm/exynos5250.h"
#include "hw/misc/exynos_sysmmu.h"
#include "hw/qdev-properties.h"

/* Version 3.1; the documents that are public do not tell */
#define SYSMMU_VERSION      0x30200000

enum {
    PDMA0,
    PDMA1,
    MDMA0,
    MDMA1,
    /* A master that is not modelled */
    NO_MASTER
};

enum {
    DOMAIN_GSC,
    ALWAYS_ON = EXYNOS5250_POWER_DOMAINS
};

static const struct {
    const char *name;
    hwaddr base;
    uint16_t line;
    uint8_t requests;
    uint8_t events;
    uint8_t width;
} exynos5250_dma[EXYNOS5250_DMA_CONTROLLERS] = {
    [PDMA0] = { "pdma0", 0x121a0000, EXYNOS5250_SPI(34), 32, 32, 32 },
    [PDMA1] = { "pdma1", 0x121b0000, EXYNOS5250_SPI(35), 32, 32, 32 },
    [MDMA0] = { "mdma0", 0x10800000, EXYNOS5250_SPI(33), 1, 31, 64 },
    [MDMA1] = { "mdma1", 0x11c10000, EXYNOS5250_SPI(124), 1, 31, 64 },
};

static const struct {
    const char *name;
    hwaddr base;
    uint16_t line;
    int master;
    int domain;
} exynos5250_sysmmus[EXYNOS5250_SYSMMUS] = {
    { "sysmmu-mdma0", 0x10a40000, EXYNOS5250_COMBINED(7, 0), MDMA0,
      ALWAYS_ON },
    { "sysmmu-mdma1", 0x11d50000, EXYNOS5250_COMBINED(7, 2), MDMA1,
      ALWAYS_ON },
    { "sysmmu-gsc0", 0x13e80000, EXYNOS5250_COMBINED(2, 0), NO_MASTER,
      DOMAIN_GSC },
    { "sysmmu-gsc1", 0x13e90000, EXYNOS5250_COMBINED(2, 2), NO_MASTER,
      DOMAIN_GSC },
    { "sysmmu-gsc2", 0x13ea0000, EXYNOS5250_COMBINED(2, 4), NO_MASTER,
      DOMAIN_GSC },
    { "sysmmu-gsc3", 0x13eb0000, EXYNOS5250_COMBINED(2, 6), NO_MASTER,
      DOMAIN_GSC },
};

void exynos5250_power(void *opaque, int domain, int on)
{
    Exynos5250State *s = opaque;
    int i;

    for (i = 0; i < EXYNOS5250_SYSMMUS; i++) {
        if (!on && exynos5250_sysmmus[i].domain == domain) {
            device_cold_reset(s->sysmmu[i]);
        }
    }
}

static void exynos5250_create_sysmmu(Exynos5250State *s, int i)
{
    DeviceState *dev = qdev_new(TYPE_EXYNOS_SYSMMU);
    SysBusDevice *sbd = SYS_BUS_DEVICE(dev);

    s->sysmmu[i] = dev;
    object_property_add_child(OBJECT(s), exynos5250_sysmmus[i].name,
                              OBJECT(dev));
    qdev_prop_set_uint32(dev, "version", SYSMMU_VERSION);
    sysbus_realize_and_unref(sbd, &error_fatal);
    sysbus_mmio_map(sbd, 0, exynos5250_sysmmus[i].base);
    sysbus_connect_irq(sbd, 0, exynos5250_line(s, exynos5250_sysmmus[i].line));
}

static void exynos5250_configure_dma(DeviceState *dev, int i)
{
    qdev_prop_set_uint32(dev, "num_chnls", 8);
    qdev_prop_set_uint8(dev, "num_events", exynos5250_dma[i].events);
    qdev_prop_set_uint8(dev, "num_periph_req", exynos5250_dma[i].requests);
    qdev_prop_set_uint8(dev, "data_width", exynos5250_dma[i].width);
    qdev_prop_set_uint16(dev, "data_buffer_dep", exynos5250_dma[i].width);
    qdev_prop_set_uint8(dev, "wr_cap", 4);
    qdev_prop_set_uint8(dev, "wr_q_dep", 8);
    qdev_prop_set_uint8(dev, "rd_cap", 4);
    qdev_prop_set_uint8(dev, "rd_q_dep", 8);
    /* All of it belongs to the non-secure world */
    qdev_prop_set_uint8(dev, "mgr_ns_at_rst", 1);
    qdev_prop_set_uint32(dev, "INS", UINT32_MAX);
    qdev_prop_set_uint32(dev, "PNS", UINT32_MAX);
}

/* The abort interrupt and those of the events share a line */
static void exynos5250_connect_dma(Exynos5250State *s, int i)
{
    DeviceState *irq = DEVICE(&s->dma_irq[i]);
    int lines = exynos5250_dma[i].events + 1;
    int n;

    qdev_prop_set_uint16(irq, "num-lines", lines);
    qdev_realize(irq, NULL, &error_fatal);
    for (n = 0; n < lines; n++) {
        sysbus_connect_irq(SYS_BUS_DEVICE(s->dma[i]), n,
                           qdev_get_gpio_in(irq, n));
    }
    qdev_connect_gpio_out(irq, 0, exynos5250_line(s, exynos5250_dma[i].line));
}

static DeviceState *exynos5250_find_sysmmu(Exynos5250State *s, int master)
{
    int i;

    for (i = 0; i < EXYNOS5250_SYSMMUS; i++) {
        if (exynos5250_sysmmus[i].master == master) {
            return s->sysmmu[i];
        }
    }
    return NULL;
}

static void exynos5250_create_controller(Exynos5250State *s, int i)
{
    DeviceState *sysmmu = exynos5250_find_sysmmu(s, i);
    MemoryRegion *memory =
        sysmmu ? exynos_sysmmu_upstream(EXYNOS_SYSMMU(sysmmu))
               : get_system_memory();
    DeviceState *dev = qdev_new("pl330");
    SysBusDevice *sbd = SYS_BUS_DEVICE(dev);

    s->dma[i] = dev;
    object_property_add_child(OBJECT(s), exynos5250_dma[i].name, OBJECT(dev));
    object_property_set_link(OBJECT(dev), "memory", OBJECT(memory),
                             &error_abort);
    exynos5250_configure_dma(dev, i);
    sysbus_realize_and_unref(sbd, &error_fatal);
    sysbus_mmio_map(sbd, 0, exynos5250_dma[i].base);
    exynos5250_connect_dma(s, i);
    if (sysmmu) {
        qdev_connect_gpio_out_named(sysmmu, EXYNOS_SYSMMU_STALL, 0,
                                    qdev_get_gpio_in_named(dev, "stall", 0));
    }
}

void exynos5250_create_dma(Exynos5250State *s)
{
    int i;

    for (i = 0; i < EXYNOS5250_SYSMMUS; i++) {
        exynos5250_create_sysmmu(s, i);
    }
    for (i = 0; i < EXYNOS5250_DMA_CONTROLLERS; i++) {
        exynos5250_create_controller(s, i);
    }
}
