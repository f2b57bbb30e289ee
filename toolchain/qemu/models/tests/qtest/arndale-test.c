/*
 * The Arndale board: what systems rely on
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

#include "qemu/osdep.h"
#include "libqtest.h"

#define CHIPID              0x10000000
#define CMU                 0x10010000
#define PMU                 0x10040000
#define SYSREG              0x10050000
#define UNMODELLED          0x10060000
#define PINCTRL             0x11400000
#define DWMMC               0x12200000
#define IRAM                0x02020000
#define GIC_DISTRIBUTOR     0x10481000
#define GIC_ISPENDR(n)      (GIC_DISTRIBUTOR + 0x200 + (n) / 32 * 4)
#define DRAM                0x40000000
#define DRAM_END            (DRAM + 512 * 1024 * 1024)

#define SPI_DWMMC0          (32 + 75)

#define COMBINER_ENABLE(g)  (0x10440000 + (g) / 4 * 0x10)
#define COMBINER_BIT(g, n)  (1u << ((g) % 4 * 8 + (n)))

#define SYSMMU_CTRL         0x00
#define SYSMMU_PT_BASE      0x14
#define SYSMMU_INT_STATUS   0x18
#define SYSMMU_VERSION      0x34
#define SYSMMU_ON           0x5

#define PL330_DBGCMD        0xd04
#define PL330_DBGINST0      0xd08
#define PL330_DBGINST1      0xd0c
/* Start channel 0, non-secure, where DBGINST1 says */
#define DMAGO               (0xa2 << 16)

static QTestState *start(void)
{
    return qtest_init("-M arndale -m 512M");
}

static void test_chip(void)
{
    QTestState *qts = start();

    g_assert_cmphex(qtest_readl(qts, CHIPID), ==, 0x43520010);
    qtest_writel(qts, CHIPID, 0);
    g_assert_cmphex(qtest_readl(qts, CHIPID), ==, 0x43520010);

    qtest_quit(qts);
}

static void test_memory(void)
{
    QTestState *qts = start();

    qtest_writel(qts, DRAM_END - 4, 1);
    g_assert_cmphex(qtest_readl(qts, DRAM_END - 4), ==, 1);
    qtest_writel(qts, SYSREG + 0x234, 1);
    g_assert_cmphex(qtest_readl(qts, SYSREG + 0x234), ==, 1);
    qtest_writel(qts, UNMODELLED, 0xffffffff);
    g_assert_cmphex(qtest_readl(qts, UNMODELLED), ==, 0);

    qtest_quit(qts);
}

static void test_reset(void)
{
    QTestState *qts = start();

    qtest_writel(qts, PMU + 0x4000, 0);
    qtest_writel(qts, SYSREG, 1);
    qtest_writel(qts, CMU + 0x100, 0);
    qtest_writel(qts, PMU + 0x400, 1);
    qtest_qmp_eventwait(qts, "RESET");
    g_assert_cmphex(qtest_readl(qts, PMU + 0x400), ==, 0);
    g_assert_cmphex(qtest_readl(qts, PMU + 0x4000), ==, 7);
    g_assert_cmphex(qtest_readl(qts, PMU + 0x4004), ==, 7);
    g_assert_cmphex(qtest_readl(qts, SYSREG), ==, 0);
    g_assert_cmphex(qtest_readl(qts, CMU + 0x100), ==, 0xa07d0300);

    qtest_quit(qts);
}

static void test_poweroff(void)
{
    QTestState *qts = qtest_init("-M arndale -m 512M -no-shutdown");

    qtest_writel(qts, PMU + 0x330c, 0x5300);
    qtest_writel(qts, PMU + 0x330c, 0x5200);
    qtest_qmp_eventwait(qts, "SHUTDOWN");

    qtest_quit(qts);
}

/* The status follows the configuration of a unit, and nothing else */
static void check_unit(QTestState *qts, uint32_t configuration, uint32_t on)
{
    uint32_t status = configuration + 4;

    qtest_writel(qts, configuration, 0);
    g_assert_cmphex(qtest_readl(qts, status), ==, 0);
    qtest_writel(qts, status, on);
    g_assert_cmphex(qtest_readl(qts, status), ==, 0);
    qtest_writel(qts, configuration, on);
    g_assert_cmphex(qtest_readl(qts, configuration), ==, on);
    g_assert_cmphex(qtest_readl(qts, status), ==, on);
    qtest_writel(qts, status, 0);
    g_assert_cmphex(qtest_readl(qts, status), ==, on);
}

static void test_power(void)
{
    static const uint32_t domains[] = {
        0x4000, 0x4020, 0x4040, 0x4060, 0x40a0, 0x40c0
    };
    QTestState *qts = start();
    int i;

    g_assert_cmphex(qtest_readl(qts, PMU + 0x2004), ==, 3);
    g_assert_cmphex(qtest_readl(qts, PMU + 0x2084), ==, 0);
    check_unit(qts, PMU + 0x2080, 3);
    for (i = 0; i < ARRAY_SIZE(domains); i++) {
        g_assert_cmphex(qtest_readl(qts, PMU + domains[i] + 4), ==, 7);
        check_unit(qts, PMU + domains[i], 7);
    }
    /* The option of a domain is memory */
    qtest_writel(qts, PMU + 0x4008, 0x10);
    g_assert_cmphex(qtest_readl(qts, PMU + 0x4008), ==, 0x10);
    g_assert_cmphex(qtest_readl(qts, PMU + 0x4004), ==, 7);

    qtest_quit(qts);
}

static void test_clocks(void)
{
    const uint32_t enable = 1u << 31, locked = 1 << 29;
    QTestState *qts = start();

    g_assert_cmphex(qtest_readl(qts, CMU + 0x10130), ==, 0xa0400202);
    qtest_writel(qts, CMU + 0x10130, 0x00310303);
    g_assert_cmphex(qtest_readl(qts, CMU + 0x10130), ==, 0x00310303);
    qtest_writel(qts, CMU + 0x10130, enable | 0x00310303);
    g_assert_cmphex(qtest_readl(qts, CMU + 0x10130), ==,
                    enable | locked | 0x00310303);
    qtest_writel(qts, CMU + 0x10510, enable);
    g_assert_cmphex(qtest_readl(qts, CMU + 0x10510), ==, enable);

    qtest_quit(qts);
}

static void test_pins(void)
{
    QTestState *qts = start();

    g_assert_cmphex(qtest_readl(qts, PINCTRL + 0x04), ==, 0xff);
    qtest_writel(qts, PINCTRL + 0x00, 0x00000110);
    g_assert_cmphex(qtest_readl(qts, PINCTRL + 0x04), ==, 0xf9);
    qtest_writel(qts, PINCTRL + 0x04, 0x02);
    g_assert_cmphex(qtest_readl(qts, PINCTRL + 0x04), ==, 0xfb);
    /* The wakeup pins are further on, and nothing is pending */
    g_assert_cmphex(qtest_readl(qts, PINCTRL + 0xc24), ==, 0xff);
    qtest_writel(qts, PINCTRL + 0xa00, 0xff);
    g_assert_cmphex(qtest_readl(qts, PINCTRL + 0xa00), ==, 0);

    qtest_quit(qts);
}

static void test_no_card(void)
{
    const uint32_t start_command = 1u << 31, answered = 1 << 6;
    QTestState *qts = start();

    g_assert_cmphex(qtest_readl(qts, DWMMC + 0x50), ==, 1);
    qtest_writel(qts, DWMMC + 0x00, 0x17);
    g_assert_cmphex(qtest_readl(qts, DWMMC + 0x00), ==, 0x10);
    qtest_writel(qts, DWMMC + 0x24, 0x104);
    qtest_writel(qts, DWMMC + 0x2c, start_command | answered);
    g_assert_cmphex(qtest_readl(qts, DWMMC + 0x2c), ==, answered);
    g_assert_cmphex(qtest_readl(qts, DWMMC + 0x40), ==, 0x104);
    g_assert_cmphex(qtest_readl(qts, GIC_ISPENDR(SPI_DWMMC0)), ==,
                    1 << SPI_DWMMC0 % 32);
    qtest_writel(qts, DWMMC + 0x44, 0x104);
    g_assert_cmphex(qtest_readl(qts, DWMMC + 0x44), ==, 0);
    g_assert_cmphex(qtest_readl(qts, GIC_ISPENDR(SPI_DWMMC0)), ==, 0);

    qtest_quit(qts);
}

static const struct {
    uint32_t sysmmu;
    int group;
    int line;
    /* 0 where the master is not modelled */
    uint32_t master;
} sysmmus[] = {
    { 0x10a40000, 7, 0, 0x10800000 },
    { 0x11d50000, 7, 2, 0x11c10000 },
    { 0x13e80000, 2, 0 },
    { 0x13e90000, 2, 2 },
    { 0x13ea0000, 2, 4 },
    { 0x13eb0000, 2, 6 },
};

/* A DMA controller with an empty page table cannot fetch its program */
static void check_fault(QTestState *qts, int i)
{
    uint32_t sysmmu = sysmmus[i].sysmmu, master = sysmmus[i].master;
    int spi = 32 + sysmmus[i].group;

    qtest_writel(qts, COMBINER_ENABLE(sysmmus[i].group),
                 COMBINER_BIT(sysmmus[i].group, sysmmus[i].line));
    qtest_writel(qts, sysmmu + SYSMMU_PT_BASE, DRAM);
    qtest_writel(qts, sysmmu + SYSMMU_CTRL, SYSMMU_ON);
    g_assert_cmphex(qtest_readl(qts, GIC_ISPENDR(spi)), ==, 0);

    qtest_writel(qts, master + PL330_DBGINST0, DMAGO);
    qtest_writel(qts, master + PL330_DBGINST1, DRAM);
    qtest_writel(qts, master + PL330_DBGCMD, 0);
    qtest_clock_step(qts, 1000 * 1000);
    g_assert_cmphex(qtest_readl(qts, sysmmu + SYSMMU_INT_STATUS), ==, 1);
    g_assert_cmphex(qtest_readl(qts, GIC_ISPENDR(spi)), ==, 1u << spi % 32);
}

static void test_faults(void)
{
    QTestState *qts;
    int i;

    for (i = 0; i < ARRAY_SIZE(sysmmus); i++) {
        qts = start();
        g_assert_cmphex(qtest_readl(qts, sysmmus[i].sysmmu + SYSMMU_VERSION),
                        !=, 0);
        if (sysmmus[i].master) {
            check_fault(qts, i);
        }
        qtest_quit(qts);
    }
}

/* The scalers lose power, and with them their System MMUs what they held */
static void test_power_loss(void)
{
    QTestState *qts = start();
    bool scaler;
    int i;

    for (i = 0; i < ARRAY_SIZE(sysmmus); i++) {
        qtest_writel(qts, sysmmus[i].sysmmu + SYSMMU_PT_BASE, DRAM);
    }
    qtest_writel(qts, PMU + 0x4000, 7);
    qtest_writel(qts, PMU + 0x4040, 0);
    for (i = 0; i < ARRAY_SIZE(sysmmus); i++) {
        g_assert_cmphex(qtest_readl(qts, sysmmus[i].sysmmu + SYSMMU_PT_BASE),
                        ==, DRAM);
    }
    qtest_writel(qts, PMU + 0x4000, 0);
    for (i = 0; i < ARRAY_SIZE(sysmmus); i++) {
        scaler = sysmmus[i].group == 2;
        g_assert_cmphex(qtest_readl(qts, sysmmus[i].sysmmu + SYSMMU_PT_BASE),
                        ==, scaler ? 0 : DRAM);
    }

    qtest_quit(qts);
}

/* The word that a waiting core looks at is empty, and takes an address */
static void test_second_core(void)
{
    QTestState *qts = start();

    g_assert_cmphex(qtest_readl(qts, IRAM), ==, 0);
    qtest_writel(qts, IRAM, DRAM);
    g_assert_cmphex(qtest_readl(qts, IRAM), ==, DRAM);

    qtest_quit(qts);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);

    qtest_add_func("/arndale/chip", test_chip);
    qtest_add_func("/arndale/memory", test_memory);
    qtest_add_func("/arndale/reset", test_reset);
    qtest_add_func("/arndale/poweroff", test_poweroff);
    qtest_add_func("/arndale/power", test_power);
    qtest_add_func("/arndale/clocks", test_clocks);
    qtest_add_func("/arndale/pins", test_pins);
    qtest_add_func("/arndale/no-card", test_no_card);
    qtest_add_func("/arndale/faults", test_faults);
    qtest_add_func("/arndale/power-loss", test_power_loss);
    qtest_add_func("/arndale/second-core", test_second_core);

    return g_test_run();
}
