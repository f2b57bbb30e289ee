/*
 * SD/MMC host controller of Samsung Exynos5250, with no card in its slot
 *
 * Every command ends at once, and those that expect an answer time out. That
 * is all that a system without a card sees of the controller.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

#include "qemu/osdep.h"
#include "hw/arm/exynos5250.h"
#include "hw/irq.h"
#include "migration/vmstate.h"

#define DWMMC_CTRL              0x00
#define CTRL_RESETS             0x7
#define CTRL_INTERRUPTS         (1 << 4)
#define DWMMC_INTMASK           0x24
#define DWMMC_CMD               0x2c
#define CMD_START               (1u << 31)
#define CMD_CLOCK_ONLY          (1 << 21)
#define CMD_ANSWERED            (1 << 6)
#define DWMMC_MINTSTS           0x40
#define DWMMC_RINTSTS           0x44
#define INT_COMMAND_DONE        (1 << 2)
#define INT_NO_ANSWER           (1 << 8)
#define DWMMC_STATUS            0x48
#define STATUS_FIFO_EMPTY       0x6
#define DWMMC_CDETECT           0x50
#define CDETECT_NO_CARD         0x1
#define DWMMC_VERID             0x6c
#define VERID_250A              0x5342250a
#define DWMMC_HCON              0x70
#define HCON_WIDTH_64           (2 << 7)
#define DWMMC_BMOD              0x80
#define BMOD_RESET              0x1

/* What software cannot change, if it is not zero */
static uint32_t dwmmc_fixed(hwaddr offset)
{
    switch (offset) {
    case DWMMC_STATUS:
        return STATUS_FIFO_EMPTY;
    case DWMMC_CDETECT:
        return CDETECT_NO_CARD;
    case DWMMC_VERID:
        return VERID_250A;
    case DWMMC_HCON:
        return HCON_WIDTH_64;
    default:
        return 0;
    }
}

static uint32_t *dwmmc_reg(Exynos5250DwmmcState *s, hwaddr offset)
{
    return &s->regs[offset / sizeof(uint32_t)];
}

static uint32_t dwmmc_masked(Exynos5250DwmmcState *s)
{
    return *dwmmc_reg(s, DWMMC_RINTSTS) & *dwmmc_reg(s, DWMMC_INTMASK);
}

static void dwmmc_update_irq(Exynos5250DwmmcState *s)
{
    bool enabled = *dwmmc_reg(s, DWMMC_CTRL) & CTRL_INTERRUPTS;

    qemu_set_irq(s->irq, enabled && dwmmc_masked(s));
}

static uint64_t dwmmc_read(void *opaque, hwaddr offset, unsigned size)
{
    Exynos5250DwmmcState *s = opaque;
    uint32_t fixed = dwmmc_fixed(offset);

    if (offset == DWMMC_MINTSTS) {
        return dwmmc_masked(s);
    }
    return fixed ? fixed : *dwmmc_reg(s, offset);
}

static void dwmmc_command(Exynos5250DwmmcState *s, uint32_t command)
{
    *dwmmc_reg(s, DWMMC_CMD) = command & ~CMD_START;
    if (!(command & CMD_START) || command & CMD_CLOCK_ONLY) {
        return;
    }
    *dwmmc_reg(s, DWMMC_RINTSTS) |= INT_COMMAND_DONE;
    if (command & CMD_ANSWERED) {
        *dwmmc_reg(s, DWMMC_RINTSTS) |= INT_NO_ANSWER;
    }
}

static void dwmmc_write(void *opaque, hwaddr offset, uint64_t value,
                        unsigned size)
{
    Exynos5250DwmmcState *s = opaque;

    switch (offset) {
    case DWMMC_CTRL:
        *dwmmc_reg(s, offset) = value & ~CTRL_RESETS;
        break;
    case DWMMC_CMD:
        dwmmc_command(s, value);
        break;
    case DWMMC_RINTSTS:
        *dwmmc_reg(s, offset) &= ~value;
        break;
    case DWMMC_BMOD:
        *dwmmc_reg(s, offset) = value & ~BMOD_RESET;
        break;
    default:
        *dwmmc_reg(s, offset) = value;
    }
    dwmmc_update_irq(s);
}

static const MemoryRegionOps dwmmc_ops = {
    .read = dwmmc_read,
    .write = dwmmc_write,
    .endianness = DEVICE_LITTLE_ENDIAN,
    .valid = {
        .min_access_size = 4,
        .max_access_size = 4,
    },
};

static void dwmmc_reset(DeviceState *dev)
{
    Exynos5250DwmmcState *s = EXYNOS5250_DWMMC(dev);

    memset(s->regs, 0, sizeof(s->regs));
    dwmmc_update_irq(s);
}

static const VMStateDescription dwmmc_vmstate = {
    .name = TYPE_EXYNOS5250_DWMMC,
    .version_id = 1,
    .minimum_version_id = 1,
    .fields = (VMStateField[]) {
        VMSTATE_UINT32_ARRAY(regs, Exynos5250DwmmcState, EXYNOS5250_DWMMC_REGS),
        VMSTATE_END_OF_LIST()
    }
};

static void dwmmc_init(Object *obj)
{
    Exynos5250DwmmcState *s = EXYNOS5250_DWMMC(obj);

    memory_region_init_io(&s->iomem, obj, &dwmmc_ops, s, TYPE_EXYNOS5250_DWMMC,
                          sizeof(s->regs));
    sysbus_init_mmio(SYS_BUS_DEVICE(obj), &s->iomem);
    sysbus_init_irq(SYS_BUS_DEVICE(obj), &s->irq);
}

static void dwmmc_class_init(ObjectClass *klass, void *data)
{
    DeviceClass *dc = DEVICE_CLASS(klass);

    dc->reset = dwmmc_reset;
    dc->vmsd = &dwmmc_vmstate;
}

static const TypeInfo dwmmc_types[] = {
    {
        .name = TYPE_EXYNOS5250_DWMMC,
        .parent = TYPE_SYS_BUS_DEVICE,
        .instance_size = sizeof(Exynos5250DwmmcState),
        .instance_init = dwmmc_init,
        .class_init = dwmmc_class_init,
    }
};

DEFINE_TYPES(dwmmc_types)
