/*
 * QTest testcase for the System MMU of Exynos SoCs, with those that smdkc210
 * has in front of its DMA controllers
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

#include "qemu/osdep.h"
#include "qapi/qmp/qdict.h"
#include "qapi/qmp/qlist.h"
#include "migrate-machine.h"
#include "pl330.h"

#define MDMA1           0x12850000
#define MDMA1_SYSMMU    0x12a40000
#define PDMA0           0x12680000
#define PDMA0_SYSMMU    0x12640000

#define CTRL            0x00
#define CTRL_OFF        0
#define CTRL_ON         5
#define CTRL_BLOCK      7
#define CTRL_NO_IRQ     1
#define CFG             0x04
#define CFG_LRU         (1 << 0)
#define CFG_PERMISSION  (1 << 2)
#define CFG_KEEP_LINK   (1 << 20)
#define STATUS          0x08
#define FLUSH           0x0c
#define FLUSH_ENTRY     0x10
#define PT_BASE         0x14
#define INT_STATUS      0x18
#define INT_CLEAR       0x1c
#define PAGE_FAULT      0x24
#define AW_FAULT        0x28
#define AR_FAULT        0x2c
#define BUS_FAULT       0x30
#define VERSION         0x34
#define PREFETCH(n)     (0x4c + (n) * 4)

/* Kinds of faults, bit numbers of INT_STATUS */
enum {
    PAGE, AR_MULTIHIT, AW_MULTIHIT, BUS, AR_SECURITY, AR_ACCESS, AW_SECURITY,
    AW_ACCESS, KINDS
};

/* The input of the combiner: group 5, line 1; and group 6, line 0 for pdma0 */
#define COMBINER        "/machine/soc/ext-combiner"
#define IRQ_MDMA1       (5 * 8 + 1)
#define IRQ_PDMA0       (6 * 8)

/*
 * Programs, what they load to and what they store from. The tables map this
 * megabyte where no test maps anything else.
 */
#define HOME            0x40000000
#define HOME_VA         0xfff00000
#define HOME_DATA       0x8000

#define LEVEL1          0x40200000
#define LEVEL2(n)       (0x40210000 + (n) * 0x400)
#define LEVEL1_OTHER    0x40220000
/* Nothing answers here */
#define HOLE            0x20000000

#define FRAME(n)        (0x41000000 + (n) * 0x1000)
#define FRAME_64K(n)    (0x42000000 + (n) * 0x10000)
#define FRAME_1M(n)     (0x44000000 + (n) * 0x100000)
#define FRAME_16M       0x50000000

#define FAULT_ENTRY     0
#define LINK            1
#define LARGE           1
#define SMALL           2
#define SECTION         2
#define SUPERSECTION    (1 << 18 | 2)

#define VA              0x00000000

typedef struct Master {
    uint32_t dma;
    uint32_t sysmmu;
} Master;

static const Master mdma1 = { .dma = MDMA1, .sysmmu = MDMA1_SYSMMU };
static const Master pdma0 = { .dma = PDMA0, .sysmmu = PDMA0_SYSMMU };

static uint32_t reg(unsigned offset)
{
    return readl(MDMA1_SYSMMU + offset);
}

static void set_reg(unsigned offset, uint32_t value)
{
    writel(MDMA1_SYSMMU + offset, value);
}

/* Page tables */

static void set_level1_of(uint32_t table, uint32_t va, uint32_t descriptor)
{
    writel(table + (va >> 20) * 4, descriptor);
}

static void set_level1(uint32_t va, uint32_t descriptor)
{
    set_level1_of(LEVEL1, va, descriptor);
}

static void set_level2(unsigned table, uint32_t va, uint32_t descriptor)
{
    writel(LEVEL2(table) + extract32(va, 12, 8) * 4, descriptor);
}

static void set_large(unsigned table, uint32_t va, uint32_t descriptor)
{
    unsigned i;

    for (i = 0; i < 16; i++) {
        set_level2(table, va + i * 0x1000, descriptor);
    }
}

static void link_level2(unsigned table, uint32_t va)
{
    set_level1(va, LEVEL2(table) | LINK);
}

/* Every permission, for both levels */
#define L1_ALL          (1 << 10)
#define L2_ALL          (1 << 4)

/* Maps VA by 4 KiB pages, the first to FRAME(first) */
static void map_small(unsigned count, unsigned first)
{
    unsigned i;

    link_level2(0, VA);
    for (i = 0; i < count; i++) {
        set_level2(0, VA + i * 0x1000, FRAME(first + i) | L2_ALL | SMALL);
    }
}

static void turn_on(const Master *master, uint32_t table)
{
    set_level1_of(table, HOME_VA, HOME | L1_ALL | SECTION);
    writel(master->sysmmu + CTRL, CTRL_BLOCK);
    writel(master->sysmmu + PT_BASE, table);
    writel(master->sysmmu + FLUSH, 1);
    writel(master->sysmmu + CTRL, CTRL_ON);
}

static void start_machine(const char *options)
{
    g_autofree char *args = g_strdup_printf("-machine smdkc210,sysmmu=on %s",
                                            options);

    qtest_start(args);
    qtest_irq_intercept_in(global_qtest, COMBINER);
}

static void start_on(const char *options)
{
    start_machine(options);
    turn_on(&mdma1, LEVEL1);
}

/* Accesses of the DMA controller */

static void wait_for_dma(void)
{
    clock_step(10 * 1000 * 1000);
}

/* One word, by channel 0 */
static void start_copy(const Master *master, uint32_t home, uint32_t from,
                       uint32_t to)
{
    Pl330Program p = { };

    pl330_dmamov(&p, PL330_SAR, from);
    pl330_dmamov(&p, PL330_DAR, to);
    pl330_dmamov(&p, PL330_CCR, pl330_control(2, 1, 2, 1));
    pl330_dmald(&p);
    pl330_dmast(&p);
    pl330_dmaend(&p);
    memwrite(HOME, p.code, p.len);
    pl330_dmago(master->dma, 0, home);
}

/* Whether the program came to its end; if not, it may start again */
static bool succeeds(const Master *master, uint32_t fault)
{
    wait_for_dma();
    if (pl330_state(master->dma, 0) == PL330_STATE_STOPPED) {
        return true;
    }
    g_assert_cmphex(pl330_reg(master->dma, PL330_FTR(0)), ==, fault);
    pl330_dmakill(master->dma, 0);
    return false;
}

static bool reads(const Master *master, uint32_t va)
{
    start_copy(master, HOME_VA, va, HOME_VA + HOME_DATA);
    return succeeds(master, PL330_FAULT_READ);
}

static bool writes(const Master *master, uint32_t va)
{
    start_copy(master, HOME_VA, HOME_VA + HOME_DATA, va);
    return succeeds(master, PL330_FAULT_WRITE);
}

static uint32_t dma_read(uint32_t va)
{
    g_assert_true(reads(&mdma1, va));
    return readl(HOME + HOME_DATA);
}

static void dma_write(uint32_t va, uint32_t value)
{
    writel(HOME + HOME_DATA, value);
    g_assert_true(writes(&mdma1, va));
}

/* That va leads to pa, for reading and for writing */
static void assert_maps(uint32_t va, uint32_t pa)
{
    writel(pa, ~va);
    g_assert_cmphex(dma_read(va), ==, ~va);
    dma_write(va, va ^ 0x5a5a5a5a);
    g_assert_cmphex(readl(pa), ==, va ^ 0x5a5a5a5a);
}

static unsigned fault_register(unsigned kind)
{
    switch (kind) {
    case AR_MULTIHIT:
    case AR_SECURITY:
    case AR_ACCESS:
        return AR_FAULT;
    case AW_MULTIHIT:
    case AW_SECURITY:
    case AW_ACCESS:
        return AW_FAULT;
    case BUS:
        return BUS_FAULT;
    default:
        return PAGE_FAULT;
    }
}

/* What a driver sees and does */
static void assert_fault(unsigned kind, uint32_t va)
{
    g_assert_cmphex(reg(INT_STATUS), ==, 1 << kind);
    g_assert_cmphex(reg(fault_register(kind)), ==, va);
    g_assert_cmphex(reg(STATUS), ==, 1);
    g_assert_true(get_irq(IRQ_MDMA1));
    set_reg(INT_CLEAR, 1 << kind);
    g_assert_false(get_irq(IRQ_MDMA1));
    g_assert_cmphex(reg(INT_STATUS), ==, 0);
    set_reg(CTRL, CTRL_ON);
    g_assert_cmphex(reg(STATUS), ==, 0);
}

static void assert_read_faults(unsigned kind, uint32_t va)
{
    g_assert_false(reads(&mdma1, va));
    assert_fault(kind, va);
}

static void assert_write_faults(unsigned kind, uint32_t va)
{
    g_assert_false(writes(&mdma1, va));
    assert_fault(kind, va);
}

/* Registers */

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

#define WITH(property, value) \
    "-global driver=exynos-sysmmu,property=" property ",value=" value " "

#define VERSION_2       WITH("version", "0x20000000")
#define VERSION_3_2     WITH("version", "0x30400000")
#define VERSION_3_3     WITH("version", "0x30600000")

static void test_version(void)
{
    assert_version("", 0x80000001, false);
    assert_version(WITH("version", "0x10000000"), 0x10000000, false);
    assert_version(VERSION_2, 0x20000000, false);
    assert_version(VERSION_3_3, 0x30600000, true);
}

/* Translation */

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

/* Faults */

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

/* TLB */

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

/* Blocking */

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

/* Broken on purpose */

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

/* Two masters */

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

/* Machine */

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
    qtest_add_func("/exynos-sysmmu/fault/page", test_page_fault);
    qtest_add_func("/exynos-sysmmu/fault/fetch", test_fetch_fault);
    qtest_add_func("/exynos-sysmmu/fault/boundary", test_boundary);
    qtest_add_func("/exynos-sysmmu/fault/bus", test_bus_fault);
    qtest_add_func("/exynos-sysmmu/fault/latch", test_latch);
    qtest_add_func("/exynos-sysmmu/fault/interrupt", test_interrupt_enable);
    qtest_add_func("/exynos-sysmmu/fault/permission", test_permission);
    qtest_add_func("/exynos-sysmmu/fault/multihit", test_multihit);
    qtest_add_func("/exynos-sysmmu/fault/injected", test_injected);
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
    qtest_add_func("/exynos-sysmmu/block/driver", test_block);
    qtest_add_func("/exynos-sysmmu/block/fault", test_fault_blocks);
    qtest_add_func("/exynos-sysmmu/block/off", test_off_unblocks);
    qtest_add_func("/exynos-sysmmu/mutant/tables", test_ignore_tables);
    qtest_add_func("/exynos-sysmmu/mutant/flush", test_ignore_flush);
    qtest_add_func("/exynos-sysmmu/mutant/permission",
                   test_ignore_permission);
    qtest_add_func("/exynos-sysmmu/mutant/unmapped", test_pass_unmapped);
    qtest_add_func("/exynos-sysmmu/two-masters", test_pdma);
    qtest_add_func("/exynos-sysmmu/reset", test_reset);
    qtest_add_func("/exynos-sysmmu/migration", test_migration);

    return g_test_run();
}
