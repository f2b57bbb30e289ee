/*
 * Power management unit of Samsung Exynos5250
 *
 * Cores and power domains follow their configuration at once. It also resets
 * the machine and lets go of its power supply.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

#include "qemu/osdep.h"
#include "hw/arm/exynos5250.h"
#include "hw/irq.h"
#include "sysemu/runstate.h"

#define PMU_SIZE                0x5000

#define PMU_SWRESET             0x0400
#define PMU_SWRESET_SYSTEM      (1 << 0)
#define PMU_PS_HOLD             0x330c
#define PMU_PS_HOLD_OUTPUT      (1 << 9)
#define PMU_PS_HOLD_HIGH        (1 << 8)

/* Each unit has a configuration, and the status is the next register */
#define PMU_STATUS              0x4
#define PMU_CORE_ON             0x3
#define PMU_DOMAIN_ON           0x7

typedef struct PmuUnits {
    uint32_t first;
    uint32_t stride;
    uint32_t count;
    uint32_t on;
} PmuUnits;

static const PmuUnits pmu_units[] = {
    { 0x2000, 0x80, EXYNOS5250_CPUS, PMU_CORE_ON },
    { 0x4000, 0x20, EXYNOS5250_POWER_DOMAINS, PMU_DOMAIN_ON },
};

/* The second core is off until someone wants it */
static const Exynos5250Reset pmu_resets[] = {
    { 0x2000, PMU_CORE_ON },        /* ARM_CORE0 */
    { 0x2004, PMU_CORE_ON },
    { PMU_PS_HOLD, PMU_PS_HOLD_OUTPUT | PMU_PS_HOLD_HIGH },
    { 0x4000, PMU_DOMAIN_ON },      /* GSCL */
    { 0x4004, PMU_DOMAIN_ON },
    { 0x4020, PMU_DOMAIN_ON },      /* ISP */
    { 0x4024, PMU_DOMAIN_ON },
    { 0x4040, PMU_DOMAIN_ON },      /* MFC */
    { 0x4044, PMU_DOMAIN_ON },
    { 0x4060, PMU_DOMAIN_ON },      /* G3D */
    { 0x4064, PMU_DOMAIN_ON },
    { 0x40a0, PMU_DOMAIN_ON },      /* DISP1 */
    { 0x40a4, PMU_DOMAIN_ON },
    { 0x40c0, PMU_DOMAIN_ON },      /* MAU */
    { 0x40c4, PMU_DOMAIN_ON },
    { }
};

static const Exynos5250BankLayout pmu_layout = {
    .size = PMU_SIZE,
    .resets = pmu_resets,
};

/* The units whose configuration or status is at @offset, if any */
static const PmuUnits *pmu_find_units(uint32_t offset)
{
    const PmuUnits *units;
    uint32_t at;

    for (units = pmu_units; units < pmu_units + ARRAY_SIZE(pmu_units);
         units++) {
        at = offset - units->first;
        if (offset >= units->first && at < units->stride * units->count &&
            at % units->stride <= PMU_STATUS) {
            return units;
        }
    }
    return NULL;
}

static uint32_t pmu_write_unit(Exynos5250BankState *s, const PmuUnits *units,
                               uint32_t offset, uint32_t value)
{
    uint32_t at = offset - units->first;

    if (at % units->stride == PMU_STATUS) {
        return *exynos5250_bank_reg(s, offset);
    }
    *exynos5250_bank_reg(s, offset + PMU_STATUS) = value & units->on;
    if (units->on == PMU_DOMAIN_ON) {
        qemu_set_irq(EXYNOS5250_PMU(s)->power[at / units->stride],
                     !!(value & units->on));
    }
    return value;
}

static uint32_t pmu_write(Exynos5250BankState *s, uint32_t offset,
                          uint32_t value)
{
    const PmuUnits *units = pmu_find_units(offset);

    if (units) {
        return pmu_write_unit(s, units, offset, value);
    }
    if (offset == PMU_SWRESET && value & PMU_SWRESET_SYSTEM) {
        qemu_system_reset_request(SHUTDOWN_CAUSE_GUEST_RESET);
        return 0;
    }
    if (offset == PMU_PS_HOLD && !(value & PMU_PS_HOLD_HIGH)) {
        qemu_system_shutdown_request(SHUTDOWN_CAUSE_GUEST_SHUTDOWN);
    }
    return value;
}

static void pmu_instance_init(Object *obj)
{
    qdev_init_gpio_out_named(DEVICE(obj), EXYNOS5250_PMU(obj)->power,
                             EXYNOS5250_POWER, EXYNOS5250_POWER_DOMAINS);
}

static void pmu_class_init(ObjectClass *klass, void *data)
{
    Exynos5250BankClass *bc = EXYNOS5250_BANK_CLASS(klass);

    bc->layout = &pmu_layout;
    bc->write = pmu_write;
}

static const TypeInfo pmu_types[] = {
    {
        .name = TYPE_EXYNOS5250_PMU,
        .parent = TYPE_EXYNOS5250_BANK,
        .instance_size = sizeof(Exynos5250PmuState),
        .instance_init = pmu_instance_init,
        .class_init = pmu_class_init,
    }
};

DEFINE_TYPES(pmu_types)
