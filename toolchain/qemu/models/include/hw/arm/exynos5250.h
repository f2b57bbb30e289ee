/*
 * Samsung Exynos5250
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

#ifndef HW_ARM_EXYNOS5250_H
#define HW_ARM_EXYNOS5250_H

#include "hw/arm/exynos5250_bank.h"
#include "hw/cpu/a15mpcore.h"
#include "hw/intc/exynos4210_combiner.h"
#include "hw/or-irq.h"
#include "hw/sysbus.h"
#include "qom/object.h"
#include "target/arm/cpu.h"

#define EXYNOS5250_CPUS             2
#define EXYNOS5250_SPIS             128
#define EXYNOS5250_DMA_CONTROLLERS  4
#define EXYNOS5250_SYSMMUS          6
#define EXYNOS5250_POWER_DOMAINS    7

#define EXYNOS5250_IROM_BASE        0x00000000
#define EXYNOS5250_IRAM_BASE        0x02020000
#define EXYNOS5250_GIC_CPU_BASE     0x10482000
#define EXYNOS5250_DRAM_BASE        0x40000000

/* An interrupt line: 0 is none, then those of the GIC and of the combiner */
#define EXYNOS5250_SPI(n)           (1 + (n))
#define EXYNOS5250_COMBINED(group, n) \
    (EXYNOS5250_SPI(EXYNOS5250_SPIS) + (group) * 8 + (n))

/* A waiting core starts where the first word of the internal RAM points to */
#define EXYNOS5250_SMP_BOOT_WORD    EXYNOS5250_IRAM_BASE

#define TYPE_EXYNOS5250_AUDSS       "exynos5250-audss"
#define TYPE_EXYNOS5250_CHIPID      "exynos5250-chipid"
#define TYPE_EXYNOS5250_CMU         "exynos5250-cmu"
#define TYPE_EXYNOS5250_PINCTRL     "exynos5250-pinctrl"
#define TYPE_EXYNOS5250_SYSREG      "exynos5250-sysreg"

#define TYPE_EXYNOS5250_PMU         "exynos5250-pmu"
OBJECT_DECLARE_SIMPLE_TYPE(Exynos5250PmuState, EXYNOS5250_PMU)

/* GPIO outputs of the PMU and inputs of the chip: which domains are on */
#define EXYNOS5250_POWER            "power"

struct Exynos5250PmuState {
    Exynos5250BankState parent_obj;

    qemu_irq power[EXYNOS5250_POWER_DOMAINS];
};

#define TYPE_EXYNOS5250_DWMMC       "exynos5250-dwmmc"
OBJECT_DECLARE_SIMPLE_TYPE(Exynos5250DwmmcState, EXYNOS5250_DWMMC)

#define EXYNOS5250_DWMMC_REGS       (0x1000 / 4)

struct Exynos5250DwmmcState {
    SysBusDevice parent_obj;

    MemoryRegion iomem;
    qemu_irq irq;
    uint32_t regs[EXYNOS5250_DWMMC_REGS];
};

#define TYPE_EXYNOS5250             "exynos5250"
OBJECT_DECLARE_SIMPLE_TYPE(Exynos5250State, EXYNOS5250)

struct Exynos5250State {
    SysBusDevice parent_obj;

    uint32_t num_cpus;
    ARMCPU cpu[EXYNOS5250_CPUS];
    A15MPPrivState mpcore;
    Exynos4210CombinerState combiner;
    DeviceState *dma[EXYNOS5250_DMA_CONTROLLERS];
    DeviceState *sysmmu[EXYNOS5250_SYSMMUS];
    qemu_or_irq dma_irq[EXYNOS5250_DMA_CONTROLLERS];
    MemoryRegion irom;
    MemoryRegion iram;
};

qemu_irq exynos5250_line(Exynos5250State *s, uint16_t line);

/* Creates the System MMUs and the DMA controllers, some of them behind one */
void exynos5250_create_dma(Exynos5250State *s);

/* A System MMU forgets everything when its power domain goes off */
void exynos5250_power(void *opaque, int domain, int on);

#endif
