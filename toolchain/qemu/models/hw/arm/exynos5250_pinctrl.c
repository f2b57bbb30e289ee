/*
 * Pin controller of Samsung Exynos5250, with nothing on the pins
 *
 * An open pin is pulled up, so it reads 1 unless it is an output. There are
 * no external interrupts.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

#include "qemu/osdep.h"
#include "hw/arm/exynos5250.h"

#define PINCTRL_SIZE        0x1000

/* Eight pins have four bits each in CON, and one bit each in DAT */
#define PORT_SIZE           0x20
#define PORT_CON            0x0
#define PORT_DAT            0x4
#define PORT_PINS           8
#define PIN_BITS            4
#define PIN_OUTPUT          0x1

typedef struct PinctrlRange {
    uint32_t start;
    uint32_t end;
} PinctrlRange;

static const PinctrlRange pinctrl_ports[] = {
    { 0x000, 0x700 },
    { 0xc00, 0xc80 },
};

static const PinctrlRange pinctrl_pending[] = {
    { 0xa00, 0xb00 },
    { 0xf40, 0xf80 },
};

static const Exynos5250BankLayout pinctrl_layout = {
    .size = PINCTRL_SIZE,
};

static bool pinctrl_in(const PinctrlRange *range, uint32_t offset)
{
    return offset >= range->start && offset < range->end;
}

static uint8_t pinctrl_outputs(uint32_t con)
{
    uint8_t outputs = 0;
    int pin;

    for (pin = 0; pin < PORT_PINS; pin++) {
        if (extract32(con, pin * PIN_BITS, PIN_BITS) == PIN_OUTPUT) {
            outputs |= 1 << pin;
        }
    }
    return outputs;
}

static uint32_t pinctrl_read(Exynos5250BankState *s, uint32_t offset,
                             uint32_t value)
{
    uint8_t inputs;
    int i;

    for (i = 0; i < ARRAY_SIZE(pinctrl_ports); i++) {
        if (pinctrl_in(&pinctrl_ports[i], offset) &&
            offset % PORT_SIZE == PORT_DAT) {
            inputs = ~pinctrl_outputs(
                *exynos5250_bank_reg(s, offset - PORT_DAT + PORT_CON));
            return value | inputs;
        }
    }
    return value;
}

static uint32_t pinctrl_write(Exynos5250BankState *s, uint32_t offset,
                              uint32_t value)
{
    int i;

    /* Writing 1 clears a pending interrupt, and none is ever pending */
    for (i = 0; i < ARRAY_SIZE(pinctrl_pending); i++) {
        if (pinctrl_in(&pinctrl_pending[i], offset)) {
            return 0;
        }
    }
    return value;
}

static void pinctrl_class_init(ObjectClass *klass, void *data)
{
    Exynos5250BankClass *bc = EXYNOS5250_BANK_CLASS(klass);

    bc->layout = &pinctrl_layout;
    bc->read = pinctrl_read;
    bc->write = pinctrl_write;
}

static const TypeInfo pinctrl_types[] = {
    {
        .name = TYPE_EXYNOS5250_PINCTRL,
        .parent = TYPE_EXYNOS5250_BANK,
        .class_init = pinctrl_class_init,
    }
};

DEFINE_TYPES(pinctrl_types)
