/*
 * Chip identification and system registers of Samsung Exynos5250
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

#include "qemu/osdep.h"
#include "hw/arm/exynos5250.h"

static const Exynos5250Reset chipid_resets[] = {
    { 0x00, 0x43520010 },       /* Exynos5250, revision 1.0 */
    { }
};

static const Exynos5250BankLayout chipid_layout = {
    .size = 0x100,
    .resets = chipid_resets,
};

static const Exynos5250BankLayout sysreg_layout = {
    .size = 0x5000,
};

static const Exynos5250BankLayout audss_layout = {
    .size = 0x1000,
};

static uint32_t chipid_write(Exynos5250BankState *s, uint32_t offset,
                             uint32_t value)
{
    return *exynos5250_bank_reg(s, offset);
}

static void chipid_class_init(ObjectClass *klass, void *data)
{
    Exynos5250BankClass *bc = EXYNOS5250_BANK_CLASS(klass);

    bc->layout = &chipid_layout;
    bc->write = chipid_write;
}

static void plain_class_init(ObjectClass *klass, void *data)
{
    EXYNOS5250_BANK_CLASS(klass)->layout = data;
}

static const TypeInfo system_types[] = {
    {
        .name = TYPE_EXYNOS5250_CHIPID,
        .parent = TYPE_EXYNOS5250_BANK,
        .class_init = chipid_class_init,
    }, {
        .name = TYPE_EXYNOS5250_SYSREG,
        .parent = TYPE_EXYNOS5250_BANK,
        .class_init = plain_class_init,
        .class_data = (void *)&sysreg_layout,
    }, {
        .name = TYPE_EXYNOS5250_AUDSS,
        .parent = TYPE_EXYNOS5250_BANK,
        .class_init = plain_class_init,
        .class_data = (void *)&audss_layout,
    }
};

DEFINE_TYPES(system_types)
