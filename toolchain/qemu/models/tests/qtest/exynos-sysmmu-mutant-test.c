/*
 * QTest testcase for the System MMU of Exynos SoCs: broken on purpose
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

#include "qemu/osdep.h"
#include "exynos-sysmmu-steps.h"

static void test_ignore_tables(void)
{
    start_machine(WITH("x-ignore-tables", "on"));
    turn_on(&mdma1, LEVEL1);
    writel(FRAME(0), 0x12345678);
    start_copy(&mdma1, HOME, FRAME(0), FRAME(1));
    g_assert_true(succeeds(&mdma1, 0));
    g_assert_cmphex(readl(FRAME(1)), ==, 0x12345678);
    g_assert_cmphex(reg(INT_STATUS), ==, 0);
    qtest_end();
}

static void test_ignore_flush(void)
{
    start_on(WITH("x-ignore-flush", "on"));
    map_small(2, 0);
    assert_maps(0x0, FRAME(0));
    map_small(2, 8);
    set_reg(FLUSH_ENTRY, 0 | 1);
    set_reg(FLUSH, 1);
    assert_maps(0x0, FRAME(0));
    assert_maps(0x1000, FRAME(9));
    qtest_end();
}

static void test_ignore_permission(void)
{
    start_on(WITH("x-ignore-permission", "on"));
    set_reg(CFG, CFG_PERMISSION);
    link_level2(0, VA);
    set_level2(0, 0, FRAME(0) | SMALL);
    assert_maps(0, FRAME(0));
    assert_read_faults(PAGE, 0x1000);
    qtest_end();
}

static void test_pass_unmapped(void)
{
    start_on(WITH("x-pass-unmapped", "on"));
    writel(FRAME(0), 0x12345678);
    start_copy(&mdma1, HOME, FRAME(0), FRAME(1));
    g_assert_true(succeeds(&mdma1, 0));
    g_assert_cmphex(readl(FRAME(1)), ==, 0x12345678);
    g_assert_cmphex(reg(INT_STATUS), ==, 0);
    map_small(2, 0);
    assert_maps(0x0, FRAME(0));
    qtest_end();
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);

    qtest_add_func("/exynos-sysmmu/mutant/tables", test_ignore_tables);
    qtest_add_func("/exynos-sysmmu/mutant/flush", test_ignore_flush);
    qtest_add_func("/exynos-sysmmu/mutant/permission",
                   test_ignore_permission);
    qtest_add_func("/exynos-sysmmu/mutant/unmapped", test_pass_unmapped);

    return g_test_run();
}
