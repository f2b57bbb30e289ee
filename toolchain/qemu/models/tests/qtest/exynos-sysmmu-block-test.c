/*
 * QTest testcase for the System MMU of Exynos SoCs: masters that have to wait
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

#include "qemu/osdep.h"
#include "exynos-sysmmu-steps.h"

static void test_block(void)
{
    start_on("");
    map_small(1, 0);
    writel(FRAME(0), 0x11111111);
    writel(FRAME(8), 0x88888888);
    assert_maps(0, FRAME(0));
    writel(FRAME(0), 0x11111111);

    set_reg(CTRL, CTRL_BLOCK);
    g_assert_cmphex(reg(STATUS), ==, 1);
    start_copy(&mdma1, HOME_VA, 0, HOME_VA + HOME_DATA);
    wait_for_dma();
    g_assert_cmphex(pl330_state(MDMA1, 0), ==, PL330_STATE_EXECUTING);

    map_small(1, 8);
    set_reg(FLUSH_ENTRY, 0 | 1);
    set_reg(CTRL, CTRL_ON);
    g_assert_cmphex(reg(STATUS), ==, 0);
    g_assert_true(succeeds(&mdma1, 0));
    g_assert_cmphex(readl(HOME + HOME_DATA), ==, 0x88888888);
    g_assert_cmphex(reg(INT_STATUS), ==, 0);
    qtest_end();
}

/* One channel's fault keeps the others waiting until software answers */
static void test_fault_blocks(void)
{
    start_on("");
    map_small(1, 0);
    writel(FRAME(0), 0x11111111);
    pl330_dmago(MDMA1, 1, 0x100000);
    wait_for_dma();
    g_assert_cmphex(pl330_state(MDMA1, 1), ==, PL330_STATE_FAULT);
    start_copy(&mdma1, HOME_VA, 0, HOME_VA + HOME_DATA);
    wait_for_dma();
    g_assert_cmphex(pl330_state(MDMA1, 0), ==, PL330_STATE_EXECUTING);

    assert_fault(PAGE, 0x100000);
    g_assert_true(succeeds(&mdma1, 0));
    g_assert_cmphex(readl(HOME + HOME_DATA), ==, 0x11111111);
    qtest_end();
}

static void test_off_unblocks(void)
{
    start_on("");
    g_assert_false(reads(&mdma1, 0x1000));
    set_reg(CTRL, CTRL_OFF);
    g_assert_cmphex(reg(STATUS), ==, 0);
    g_assert_false(get_irq(IRQ_MDMA1));
    start_copy(&mdma1, HOME, FRAME(0), FRAME(1));
    g_assert_true(succeeds(&mdma1, 0));
    qtest_end();
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);

    qtest_add_func("/exynos-sysmmu/block/driver", test_block);
    qtest_add_func("/exynos-sysmmu/block/fault", test_fault_blocks);
    qtest_add_func("/exynos-sysmmu/block/off", test_off_unblocks);

    return g_test_run();
}
