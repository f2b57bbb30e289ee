/*
 * QTest testcase for the System MMU of Exynos SoCs: faults
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

#include "qemu/osdep.h"
#include "exynos-sysmmu-steps.h"
#include "qapi/qmp/qdict.h"
#include "qapi/qmp/qlist.h"

static void test_page_fault(void)
{
    start_on("");
    link_level2(0, VA);
    set_level1(0x100000, 3);
    assert_read_faults(PAGE, 0x1234);
    assert_write_faults(PAGE, 0x2340);
    assert_read_faults(PAGE, 0x100000);
    assert_write_faults(PAGE, 0x200ffc);

    /* Nor is anything wrong afterwards */
    map_small(1, 0);
    assert_maps(0, FRAME(0));
    qtest_end();
}

/* Programs are fetched through the System MMU as well */
static void test_fetch_fault(void)
{
    start_on("");
    pl330_dmago(MDMA1, 0, 0x3000);
    g_assert_false(succeeds(&mdma1, PL330_FAULT_FETCH));
    assert_fault(PAGE, 0x3000);
    qtest_end();
}

/* What is not mapped stays as it is, up to the byte */
static void test_boundary(void)
{
    Pl330Program p = { };

    start_on("");
    map_small(1, 0);
    writeq(HOME + HOME_DATA, 0x1122334455667788);
    writeq(FRAME(1), 0x9999999999999999);
    pl330_dmamov(&p, PL330_SAR, HOME_VA + HOME_DATA);
    pl330_dmamov(&p, PL330_DAR, 0xff8);
    pl330_dmamov(&p, PL330_CCR, pl330_control(3, 2, 3, 2));
    pl330_dmald(&p);
    pl330_dmast(&p);
    pl330_dmaend(&p);
    memwrite(HOME, p.code, p.len);
    pl330_dmago(MDMA1, 0, HOME_VA);
    g_assert_false(succeeds(&mdma1, PL330_FAULT_WRITE));
    /* A beat of 8 bytes asks twice, and is one fault */
    assert_fault(PAGE, 0x1000);
    g_assert_cmphex(readq(FRAME(0) + 0xff8), ==, 0x1122334455667788);
    g_assert_cmphex(readq(FRAME(1)), ==, 0x9999999999999999);
    qtest_end();
}

static void test_bus_fault(void)
{
    start_on("");
    set_level1(0x00500000, HOLE | LINK);
    assert_read_faults(BUS, 0x501000);
    assert_write_faults(BUS, 0x502000);

    /* Home is in the TLB, so that the program gets as far as its load */
    g_assert_false(reads(&mdma1, 0x600000));
    assert_fault(PAGE, 0x600000);
    set_reg(PT_BASE, HOLE);
    assert_read_faults(BUS, 0x600000);
    qtest_end();
}

/* The first fault of a kind keeps its address until software clears it */
static void test_latch(void)
{
    start_on("");
    g_assert_false(reads(&mdma1, 0x1000));
    set_reg(CTRL, CTRL_ON);
    g_assert_true(get_irq(IRQ_MDMA1));
    g_assert_false(reads(&mdma1, 0x2000));
    g_assert_cmphex(reg(PAGE_FAULT), ==, 0x1000);

    set_reg(INT_CLEAR, 1 << AR_ACCESS);
    g_assert_true(get_irq(IRQ_MDMA1));
    assert_fault(PAGE, 0x1000);
    assert_read_faults(PAGE, 0x3000);
    qtest_end();
}

static void test_interrupt_enable(void)
{
    start_on("");
    set_reg(CTRL, CTRL_NO_IRQ);
    g_assert_false(reads(&mdma1, 0x1000));
    g_assert_cmphex(reg(INT_STATUS), ==, 1 << PAGE);
    g_assert_false(get_irq(IRQ_MDMA1));
    set_reg(CTRL, CTRL_ON);
    g_assert_true(get_irq(IRQ_MDMA1));
    set_reg(CTRL, CTRL_NO_IRQ);
    g_assert_false(get_irq(IRQ_MDMA1));
    qtest_end();
}

typedef struct Permission {
    unsigned ap;
    bool apx;
    bool read;
    bool write;
} Permission;

static const Permission permissions[] = {
    { .ap = 0 },
    { .ap = 0, .apx = true },
    { .ap = 1, .read = true, .write = true },
    { .ap = 1, .apx = true, .read = true },
    { .ap = 2, .read = true, .write = true },
    { .ap = 2, .apx = true, .read = true },
    { .ap = 3, .read = true, .write = true },
    { .ap = 3, .apx = true, .read = true },
};

static void assert_permits(uint32_t va, uint32_t pa, const Permission *p)
{
    writel(pa, 0x11111111);
    if (p->read) {
        g_assert_cmphex(dma_read(va), ==, 0x11111111);
    } else {
        assert_read_faults(AR_ACCESS, va);
    }
    writel(HOME + HOME_DATA, 0x22222222);
    if (p->write) {
        g_assert_true(writes(&mdma1, va));
    } else {
        assert_write_faults(AW_ACCESS, va);
    }
    g_assert_cmphex(readl(pa), ==, p->write ? 0x22222222 : 0x11111111);
}

static void test_permission(void)
{
    static const Permission all = { .read = true, .write = true };
    unsigned i;

    start_on("");
    link_level2(0, VA);
    for (i = 0; i < ARRAY_SIZE(permissions); i++) {
        const Permission *p = &permissions[i];
        uint32_t l1 = p->ap << 10 | p->apx << 15 | SECTION;
        uint32_t l2 = p->ap << 4 | p->apx << 9;

        set_level1(0x100000, FRAME_1M(1) | l1);
        set_level2(0, 0x1000, FRAME(1) | l2 | SMALL);
        set_large(0, 0x10000, FRAME_64K(1) | l2 | LARGE);
        set_reg(FLUSH, 1);

        set_reg(CFG, CFG_LRU);
        assert_permits(0x100000, FRAME_1M(1), &all);
        set_reg(CFG, CFG_LRU | CFG_PERMISSION);
        assert_permits(0x100000, FRAME_1M(1), p);
        assert_permits(0x1000, FRAME(1), p);
        assert_permits(0x12344, FRAME_64K(1) + 0x2344, p);
    }
    qtest_end();
}

/* A small page was replaced by a section, and nobody flushed it */
static void make_multihit(void)
{
    map_small(2, 0);
    dma_read(0x0);
    set_level1(VA, FRAME_1M(1) | L1_ALL | SECTION);
    dma_read(0x1000);
}

static void test_multihit(void)
{
    start_on("");
    make_multihit();
    assert_read_faults(AR_MULTIHIT, 0x10);
    assert_write_faults(AW_MULTIHIT, 0x20);
    g_assert_cmphex(dma_read(0x1000), ==, readl(FRAME_1M(1) + 0x1000));
    set_reg(FLUSH_ENTRY, 0x0 | 1);
    assert_maps(0, FRAME_1M(1));
    qtest_end();
}

/* mdma1's is the first of two, or the only one */
static char *sysmmu_path(void)
{
    QDict *answer = qmp("{ 'execute': 'qom-list',"
                        "  'arguments': { 'path': '/machine/unattached' } }");
    QList *children = qdict_get_qlist(answer, "return");
    char *path = NULL;
    QListEntry *entry;

    QLIST_FOREACH_ENTRY(children, entry) {
        QDict *child = qobject_to(QDict, qlist_entry_obj(entry));

        if (g_str_equal(qdict_get_str(child, "type"), "child<exynos-sysmmu>")) {
            g_assert_null(path);
            path = g_strdup_printf("/machine/unattached/%s",
                                   qdict_get_str(child, "name"));
        }
    }
    qobject_unref(answer);
    return path;
}

static void inject(const char *path, unsigned kind)
{
    qtest_qmp_assert_success(global_qtest, "{ 'execute': 'qom-set',"
                             "  'arguments': { 'path': %s,"
                             "    'property': 'x-inject-fault',"
                             "    'value': %d } }", path, 1 << kind);
}

static bool is_for_writes(unsigned kind)
{
    return fault_register(kind) == AW_FAULT;
}

static void test_injected(void)
{
    g_autofree char *path = NULL;
    unsigned kind;

    start_on("");
    path = sysmmu_path();
    map_small(1, 0);
    for (kind = 0; kind < KINDS; kind++) {
        inject(path, kind);
        if (is_for_writes(kind)) {
            assert_write_faults(kind, 0);
        } else {
            /* The program's first byte is read before anything else */
            pl330_dmago(MDMA1, 0, HOME_VA);
            g_assert_false(succeeds(&mdma1, PL330_FAULT_FETCH));
            assert_fault(kind, HOME_VA);
        }
        assert_maps(0, FRAME(0));
    }
    qtest_end();
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);

    qtest_add_func("/exynos-sysmmu/fault/page", test_page_fault);
    qtest_add_func("/exynos-sysmmu/fault/fetch", test_fetch_fault);
    qtest_add_func("/exynos-sysmmu/fault/boundary", test_boundary);
    qtest_add_func("/exynos-sysmmu/fault/bus", test_bus_fault);
    qtest_add_func("/exynos-sysmmu/fault/latch", test_latch);
    qtest_add_func("/exynos-sysmmu/fault/interrupt", test_interrupt_enable);
    qtest_add_func("/exynos-sysmmu/fault/permission", test_permission);
    qtest_add_func("/exynos-sysmmu/fault/multihit", test_multihit);
    qtest_add_func("/exynos-sysmmu/fault/injected", test_injected);

    return g_test_run();
}
