/*
 * QTest testcase for the System MMU of Exynos SoCs: translations that are kept
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

#include "qemu/osdep.h"
#include "exynos-sysmmu-steps.h"

static void test_stale_entry(void)
{
    start_on("");
    map_small(3, 0);
    assert_maps(0x0, FRAME(0));
    assert_maps(0x1000, FRAME(1));

    /* What the table says now counts for what was not used */
    map_small(3, 8);
    assert_maps(0x0, FRAME(0));
    assert_maps(0x1000, FRAME(1));
    assert_maps(0x2000, FRAME(10));

    set_level1(VA, FAULT_ENTRY);
    assert_maps(0x0, FRAME(0));
    qtest_end();
}

static void test_flush_all(void)
{
    start_on("");
    map_small(2, 0);
    assert_maps(0x0, FRAME(0));
    assert_maps(0x1000, FRAME(1));
    map_small(2, 8);
    set_reg(FLUSH, 0);
    set_reg(FLUSH, ~1u);
    assert_maps(0x0, FRAME(0));
    set_reg(FLUSH, 1);
    assert_maps(0x0, FRAME(8));
    assert_maps(0x1000, FRAME(9));
    qtest_end();
}

static void test_flush_entry(void)
{
    start_on("");
    map_small(2, 0);
    assert_maps(0x0, FRAME(0));
    assert_maps(0x1000, FRAME(1));
    map_small(2, 8);
    set_reg(FLUSH_ENTRY, 0x1000);
    assert_maps(0x1000, FRAME(1));
    set_reg(FLUSH_ENTRY, 0x1000 | 1);
    assert_maps(0x0, FRAME(0));
    assert_maps(0x1000, FRAME(9));
    qtest_end();
}

/* Any address of a page flushes it */
static void test_flush_entry_of_section(void)
{
    start_on("");
    set_level1(VA, FRAME_1M(0) | L1_ALL | SECTION);
    assert_maps(0x1000, FRAME_1M(0) + 0x1000);
    set_level1(VA, FRAME_1M(1) | L1_ALL | SECTION);
    set_reg(FLUSH_ENTRY, 0x54000 | 1);
    assert_maps(0x1000, FRAME_1M(1) + 0x1000);
    qtest_end();
}

/* Version 2 keeps a large page once for each set that was used */
static void test_sets(void)
{
    start_on(VERSION_2);
    set_level1(VA, FRAME_1M(0) | L1_ALL | SECTION);
    assert_maps(0x1000, FRAME_1M(0) + 0x1000);
    assert_maps(0x2000, FRAME_1M(0) + 0x2000);
    set_level1(VA, FRAME_1M(1) | L1_ALL | SECTION);
    set_reg(FLUSH_ENTRY, 0x2000 | 1);
    assert_maps(0x1000, FRAME_1M(0) + 0x1000);
    assert_maps(0x2000, FRAME_1M(1) + 0x2000);
    /* Address bits above 17 do not choose the set */
    set_reg(FLUSH_ENTRY, 0x41000 | 1);
    assert_maps(0x1000, FRAME_1M(1) + 0x1000);
    qtest_end();
}

/* One of the entries holds home */
static void test_capacity(void)
{
    unsigned i;

    start_on(WITH("tlb-entries", "4"));
    set_reg(CFG, CFG_LRU);
    map_small(8, 0);
    for (i = 0; i < 3; i++) {
        assert_maps(i * 0x1000, FRAME(i));
    }
    map_small(8, 8);
    for (i = 0; i < 3; i++) {
        assert_maps(i * 0x1000, FRAME(i));
    }
    /* The page that was not used for longest has to make room */
    assert_maps(0x0000, FRAME(0));
    assert_maps(0x3000, FRAME(11));
    assert_maps(0x0000, FRAME(0));
    assert_maps(0x2000, FRAME(2));
    assert_maps(0x1000, FRAME(9));
    qtest_end();
}

/* Without LRU, entries go in turn, used or not */
static void test_round_robin(void)
{
    unsigned i;

    start_on(WITH("tlb-entries", "4"));
    map_small(8, 0);
    for (i = 0; i < 3; i++) {
        assert_maps(i * 0x1000, FRAME(i));
    }
    map_small(8, 8);
    assert_maps(0x0000, FRAME(0));
    for (i = 3; i < 7; i++) {
        assert_maps(i * 0x1000, FRAME(i + 8));
    }
    assert_maps(0x0000, FRAME(8));
    qtest_end();
}

/* Version 3.3 may keep the link to a second level, too */
static void test_kept_link(void)
{
    start_on(VERSION_3_3);
    set_reg(CFG, CFG_KEEP_LINK);
    link_level2(0, VA);
    assert_read_faults(PAGE, 0x1000);
    set_level2(1, 0x1000, FRAME(1) | L2_ALL | SMALL);
    link_level2(1, VA);
    /* The program lies in another megabyte, and its entry is kept whole */
    assert_read_faults(PAGE, 0x1000);
    set_reg(FLUSH_ENTRY, 0x5000 | 1);
    assert_maps(0x1000, FRAME(1));
    qtest_end();
}

static void test_no_kept_link(void)
{
    start_on(VERSION_3_2);
    set_reg(CFG, CFG_KEEP_LINK);
    link_level2(0, VA);
    assert_read_faults(PAGE, 0x1000);
    set_level2(1, 0x1000, FRAME(1) | L2_ALL | SMALL);
    link_level2(1, VA);
    assert_maps(0x1000, FRAME(1));
    qtest_end();
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);

    qtest_add_func("/exynos-sysmmu/tlb/stale", test_stale_entry);
    qtest_add_func("/exynos-sysmmu/tlb/flush-all", test_flush_all);
    qtest_add_func("/exynos-sysmmu/tlb/flush-entry", test_flush_entry);
    qtest_add_func("/exynos-sysmmu/tlb/flush-section",
                   test_flush_entry_of_section);
    qtest_add_func("/exynos-sysmmu/tlb/sets", test_sets);
    qtest_add_func("/exynos-sysmmu/tlb/lru", test_capacity);
    qtest_add_func("/exynos-sysmmu/tlb/round-robin", test_round_robin);
    qtest_add_func("/exynos-sysmmu/tlb/kept-link", test_kept_link);
    qtest_add_func("/exynos-sysmmu/tlb/no-kept-link", test_no_kept_link);

    return g_test_run();
}
