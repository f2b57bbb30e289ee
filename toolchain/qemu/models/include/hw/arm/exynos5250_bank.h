/*
 * A bank of 32-bit registers of Samsung Exynos5250
 *
 * Most units that an operating system asks about clocks, power and pins are
 * memory with a few rules. This is the memory; a subclass brings the rules.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

#ifndef HW_ARM_EXYNOS5250_BANK_H
#define HW_ARM_EXYNOS5250_BANK_H

#include "hw/sysbus.h"
#include "qom/object.h"

#define TYPE_EXYNOS5250_BANK "exynos5250-bank"
OBJECT_DECLARE_TYPE(Exynos5250BankState, Exynos5250BankClass, EXYNOS5250_BANK)

/* A register that is not zero after reset */
typedef struct Exynos5250Reset {
    uint32_t offset;
    uint32_t value;
} Exynos5250Reset;

/* What a type of bank is made of; the resets end with a value of zero */
typedef struct Exynos5250BankLayout {
    uint32_t size;
    const Exynos5250Reset *resets;
} Exynos5250BankLayout;

struct Exynos5250BankState {
    SysBusDevice parent_obj;

    MemoryRegion iomem;
    uint32_t count;
    uint32_t *regs;
};

struct Exynos5250BankClass {
    SysBusDeviceClass parent_class;

    const Exynos5250BankLayout *layout;
    /* What is read where @value is stored */
    uint32_t (*read)(Exynos5250BankState *s, uint32_t offset, uint32_t value);
    /* What is stored when @value is written; it may act, too */
    uint32_t (*write)(Exynos5250BankState *s, uint32_t offset, uint32_t value);
};

static inline uint32_t *exynos5250_bank_reg(Exynos5250BankState *s,
                                            uint32_t offset)
{
    return &s->regs[offset / sizeof(uint32_t)];
}

#endif
