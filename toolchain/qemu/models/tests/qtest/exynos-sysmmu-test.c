/*
 * QTest testcase for the System MMU of Exynos SoCs: registers, translation,
 * two masters, reset and migration
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

#include "qemu/osdep.h"
#include "exynos-sysmmu-steps.h"
#include "migrate-machine.h"

#define PDMA0           0x12680000
#define PDMA0_SYSMMU    0x12640000
/* The input of the combiner: group 6, line 0 */
#define IRQ_PDMA0       (6 * 8)

static const Master pdma0 = { .dma = PDMA0, .sysmmu = PDMA0_SYSMMU };

static void test_registers(void)
{
    unsigned offset;

    start_machine("");
    for (offset = 0; offset < VERSION; offset += 4) {
        g_assert_cmphex(reg(offset), ==, 0);
    }
    set_reg(CTRL, ~0);
    g_assert_cmphex(reg(CTRL), ==, 7);
    set_reg(CTRL, 0);
    set_reg(CFG, 0x12345678);
    g_assert_cmphex(reg(CFG), ==, 0x12345678);
    set_reg(PT_BASE, LEVEL1);
    g_assert_cmphex(reg(PT_BASE), ==, LEVEL1);
    for (offset = INT_STATUS; offset <= VERSION; offset += 4) {
        if (offset != INT_CLEAR) {
            set_reg(offset, 0xffffffff);
        }
    }
    g_assert_cmphex(reg(INT_STATUS), ==, 0);
    g_assert_cmphex(reg(PAGE_FAULT), ==, 0);
    g_assert_cmphex(reg(AW_FAULT), ==, 0);
    g_assert_cmphex(reg(AR_FAULT), ==, 0);
    g_assert_cmphex(reg(BUS_FAULT), ==, 0);
    g_assert_false(get_irq(IRQ_MDMA1));
    qtest_end();
}

static void assert_version(const char *option, uint32_t version, bool prefetch)
{
    unsigned i;

    start_machine(option);
    g_assert_cmphex(reg(VERSION), ==, version);
    for (i = 0; i < 4; i++) {
        set_reg(PREFETCH(i), 0x1000 + i);
    }
    for (i = 0; i < 4; i++) {
        g_assert_cmphex(reg(PREFETCH(i)), ==, prefetch ? 0x1000 + i : 0);
    }
    qtest_end();
}

static void test_version(void)
{
    assert_version("", 0x80000001, false);
    assert_version(WITH("version", "0x10000000"), 0x10000000, false);
    assert_version(VERSION_2, 0x20000000, false);
    assert_version(VERSION_3_3, 0x30600000, true);
}

static void test_bypass(void)
{
    start_machine("");
    writel(FRAME(0), 0x12345678);
    start_copy(&mdma1, HOME, FRAME(0), FRAME(1));
    g_assert_true(succeeds(&mdma1, 0));
    g_assert_cmphex(readl(FRAME(1)), ==, 0x12345678);
    qtest_end();
}

static void test_pages(void)
{
    start_on("");
    link_level2(0, VA);
    set_level2(0, 0, FRAME(7) | L2_ALL | SMALL);
    /* Bit 0 of a small page says never to execute it */
    set_level2(0, 0x1000, FRAME(3) | L2_ALL | SMALL | 1);
    set_level2(0, 0xff000, FRAME(5) | L2_ALL | SMALL);
    set_large(0, 0x10000, FRAME_64K(1) | L2_ALL | LARGE);
    set_level1(0x00300000, FRAME_1M(2) | L1_ALL | SECTION);

    assert_maps(0, FRAME(7));
    assert_maps(0xffc, FRAME(7) + 0xffc);
    assert_maps(0x1000, FRAME(3));
    assert_maps(0xffffc, FRAME(5) + 0xffc);
    assert_maps(0x10000, FRAME_64K(1));
    assert_maps(0x15678, FRAME_64K(1) + 0x5678);
    assert_maps(0x1fffc, FRAME_64K(1) + 0xfffc);
    assert_maps(0x300000, FRAME_1M(2));
    assert_maps(0x345678, FRAME_1M(2) + 0x45678);
    assert_maps(0x3ffffc, FRAME_1M(2) + 0xffffc);
    qtest_end();
}

static void test_supersection(void)
{
    unsigned i;

    start_on("");
    for (i = 0; i < 16; i++) {
        set_level1(0x10000000 + i * 0x100000,
                   FRAME_16M | L1_ALL | SUPERSECTION);
    }
    assert_maps(0x10000000, FRAME_16M);
    assert_maps(0x10345678, FRAME_16M + 0x345678);
    assert_maps(0x10fffffc, FRAME_16M + 0xfffffc);
    qtest_end();
}

/* Pages that are neighbours here are none there */
static void test_scattered(void)
{
    Pl330Program p = { };
    unsigned body, i;

    start_on("");
    link_level2(0, VA);
    for (i = 0; i < 16; i++) {
        set_level2(0, i * 0x1000, FRAME(i * 3) | L2_ALL | SMALL);
        set_level2(0, (i + 16) * 0x1000, FRAME(i * 3 + 1) | L2_ALL | SMALL);
        qtest_memset(global_qtest, FRAME(i * 3), 0x10 + i, 0x1000);
        qtest_memset(global_qtest, FRAME(i * 3 + 1), 0, 0x2000);
    }
    pl330_dmamov(&p, PL330_SAR, 0);
    pl330_dmamov(&p, PL330_DAR, 0x10000);
    pl330_dmamov(&p, PL330_CCR, pl330_control(3, 16, 3, 16));
    for (i = 0; i < 2; i++) {
        body = pl330_dmalp(&p, 0, 256);
        pl330_dmald(&p);
        pl330_dmast(&p);
        pl330_dmalpend(&p, 0, body);
    }
    pl330_dmaend(&p);
    memwrite(HOME, p.code, p.len);
    pl330_dmago(MDMA1, 0, HOME_VA);
    g_assert_true(succeeds(&mdma1, 0));
    for (i = 0; i < 16; i++) {
        g_assert_cmphex(readb(FRAME(i * 3 + 1)), ==, 0x10 + i);
        g_assert_cmphex(readb(FRAME(i * 3 + 1) + 0xfff), ==, 0x10 + i);
        g_assert_cmphex(readb(FRAME(i * 3 + 2)), ==, 0);
    }
    qtest_end();
}

static void test_pdma(void)
{
    start_machine("-machine pdma-sysmmu=on");
    set_level1_of(LEVEL1, VA, FRAME_1M(1) | L1_ALL | SECTION);
    set_level1_of(LEVEL1_OTHER, VA, FRAME_1M(2) | L1_ALL | SECTION);
    turn_on(&mdma1, LEVEL1);
    turn_on(&pdma0, LEVEL1_OTHER);
    writel(FRAME_1M(1), 0x11111111);
    writel(FRAME_1M(2), 0x22222222);

    g_assert_true(reads(&mdma1, 0));
    g_assert_cmphex(readl(HOME + HOME_DATA), ==, 0x11111111);
    g_assert_true(reads(&pdma0, 0));
    g_assert_cmphex(readl(HOME + HOME_DATA), ==, 0x22222222);

    g_assert_false(reads(&pdma0, 0x100000));
    g_assert_true(get_irq(IRQ_PDMA0));
    g_assert_false(get_irq(IRQ_MDMA1));
    g_assert_cmphex(readl(PDMA0_SYSMMU + PAGE_FAULT), ==, 0x100000);
    g_assert_true(reads(&mdma1, 0));
    qtest_end();
}

static void test_reset(void)
{
    start_on(VERSION_3_3);
    map_small(1, 0);
    assert_maps(0, FRAME(0));
    set_reg(CFG, CFG_LRU | CFG_PERMISSION);
    set_reg(PREFETCH(0), 0x1000);
    g_assert_false(reads(&mdma1, 0x1000));
    g_assert_true(get_irq(IRQ_MDMA1));

    qobject_unref(qmp("{ 'execute': 'system_reset' }"));
    qmp_eventwait("RESET");
    g_assert_false(get_irq(IRQ_MDMA1));
    g_assert_cmphex(reg(CTRL), ==, 0);
    g_assert_cmphex(reg(CFG), ==, 0);
    g_assert_cmphex(reg(STATUS), ==, 0);
    g_assert_cmphex(reg(PT_BASE), ==, 0);
    g_assert_cmphex(reg(INT_STATUS), ==, 0);
    g_assert_cmphex(reg(PAGE_FAULT), ==, 0);
    g_assert_cmphex(reg(PREFETCH(0)), ==, 0);

    /* The TLB is empty, without a flush */
    set_level1(HOME_VA, HOME | L1_ALL | SECTION);
    map_small(1, 8);
    set_reg(PT_BASE, LEVEL1);
    set_reg(CTRL, CTRL_ON);
    assert_maps(0, FRAME(8));
    qtest_end();
}

/* Registers, a fault that waits, and entries that nobody flushed */
static void test_migration(void)
{
    start_on("");
    set_reg(CFG, CFG_LRU);
    map_small(2, 0);
    assert_maps(0, FRAME(0));
    map_small(2, 8);
    g_assert_false(reads(&mdma1, 0x123400));
    migrate_machine("-machine smdkc210,sysmmu=on");

    g_assert_cmphex(reg(CTRL), ==, CTRL_ON);
    g_assert_cmphex(reg(CFG), ==, CFG_LRU);
    g_assert_cmphex(reg(PT_BASE), ==, LEVEL1);
    g_assert_cmphex(reg(INT_STATUS), ==, 1 << PAGE);
    g_assert_cmphex(reg(PAGE_FAULT), ==, 0x123400);
    g_assert_cmphex(reg(STATUS), ==, 1);
    clock_step(1000 * 1000 * 1000);
    set_reg(INT_CLEAR, 1 << PAGE);
    set_reg(CTRL, CTRL_ON);
    assert_maps(0, FRAME(0));
    assert_maps(0x1000, FRAME(9));
    qtest_end();
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);

    qtest_add_func("/exynos-sysmmu/registers", test_registers);
    qtest_add_func("/exynos-sysmmu/version", test_version);
    qtest_add_func("/exynos-sysmmu/bypass", test_bypass);
    qtest_add_func("/exynos-sysmmu/pages", test_pages);
    qtest_add_func("/exynos-sysmmu/supersection", test_supersection);
    qtest_add_func("/exynos-sysmmu/scattered", test_scattered);
    qtest_add_func("/exynos-sysmmu/two-masters", test_pdma);
    qtest_add_func("/exynos-sysmmu/reset", test_reset);
    qtest_add_func("/exynos-sysmmu/migration", test_migration);

    return g_test_run();
}
