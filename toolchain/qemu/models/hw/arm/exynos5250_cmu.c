/*
 * Clock management unit of Samsung Exynos5250
 *
 * The clocks themselves are not modelled. The registers are as a boot loader
 * leaves them, so that what is computed from them makes sense, and a PLL is
 * locked as soon as it is on.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

#include "qemu/osdep.h"
#include "hw/arm/exynos5250.h"

#define CMU_SIZE            0x30000

#define PLL_ENABLE          (1u << 31)
#define PLL_LOCKED          (1u << 29)
/* m * 24 MHz / (p << s) */
#define PLL_ON(m, p, s)     \
    (PLL_ENABLE | PLL_LOCKED | (m) << 16 | (p) << 8 | (s))

static const uint32_t cmu_plls[] = {
    0x00100,                                /* APLL_CON0 */
    0x04100,                                /* MPLL_CON0 */
    0x10120,                                /* CPLL_CON0 */
    0x10130,                                /* EPLL_CON0 */
    0x10140,                                /* VPLL_CON0 */
    0x10150,                                /* GPLL_CON0 */
    0x20110,                                /* BPLL_CON0 */
};

static const Exynos5250Reset cmu_resets[] = {
    { 0x00100, PLL_ON(125, 3, 0) },         /* APLL: 1000 MHz */
    { 0x00200, 0x00000001 },                /* SRC_CPU: APLL */
    { 0x04100, PLL_ON(200, 3, 0) },         /* MPLL: 1600 MHz, used halved */
    { 0x04204, 0x00000100 },                /* SRC_CORE1: MPLL */
    { 0x08800, 0xffffffff },                /* GATE_IP_ACP */
    { 0x10120, PLL_ON(222, 4, 2) },         /* CPLL: 333 MHz */
    { 0x10130, PLL_ON(64, 2, 2) },          /* EPLL: 192 MHz */
    { 0x10140, PLL_ON(96, 2, 3) },          /* VPLL: 144 MHz */
    { 0x10150, PLL_ON(200, 3, 1) },         /* GPLL: 800 MHz */
    { 0x10218, 0x11111100 },                /* SRC_TOP2: the PLLs */
    { 0x1021c, 0x01110550 },                /* SRC_TOP3: the dividers */
    { 0x10250, 0x00006666 },                /* SRC_PERIC0: UARTs by MPLL */
    { 0x10510, 0x21021525 },                /* DIV_TOP0 */
    { 0x10514, 0x01100000 },                /* DIV_TOP1 */
    { 0x10558, 0x00007777 },                /* DIV_PERIC0: UARTs 100 MHz */
    { 0x10920, 0xffffffff },                /* GATE_IP_GSCL */
    { 0x10928, 0xffffffff },                /* GATE_IP_DISP1 */
    { 0x1092c, 0xffffffff },                /* GATE_IP_MFC */
    { 0x10930, 0xffffffff },                /* GATE_IP_G3D */
    { 0x10934, 0xffffffff },                /* GATE_IP_GEN */
    { 0x10944, 0xffffffff },                /* GATE_IP_FSYS */
    { 0x10950, 0xffffffff },                /* GATE_IP_PERIC */
    { 0x10960, 0xffffffff },                /* GATE_IP_PERIS */
    { 0x20110, PLL_ON(200, 3, 0) },         /* BPLL: 1600 MHz, used halved */
    { 0x20200, 0x00000001 },                /* SRC_CDREX: BPLL */
    { }
};

static const Exynos5250BankLayout cmu_layout = {
    .size = CMU_SIZE,
    .resets = cmu_resets,
};

static bool cmu_is_pll(uint32_t offset)
{
    int i;

    for (i = 0; i < ARRAY_SIZE(cmu_plls); i++) {
        if (cmu_plls[i] == offset) {
            return true;
        }
    }
    return false;
}

static uint32_t cmu_write(Exynos5250BankState *s, uint32_t offset,
                          uint32_t value)
{
    if (!cmu_is_pll(offset)) {
        return value;
    }
    value &= ~PLL_LOCKED;
    return value & PLL_ENABLE ? value | PLL_LOCKED : value;
}

static void cmu_class_init(ObjectClass *klass, void *data)
{
    Exynos5250BankClass *bc = EXYNOS5250_BANK_CLASS(klass);

    bc->layout = &cmu_layout;
    bc->write = cmu_write;
}

static const TypeInfo cmu_types[] = {
    {
        .name = TYPE_EXYNOS5250_CMU,
        .parent = TYPE_EXYNOS5250_BANK,
        .class_init = cmu_class_init,
    }
};

DEFINE_TYPES(cmu_types)
