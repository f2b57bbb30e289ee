/*
 * Steps that tests of the System MMU of Exynos SoCs share
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

#include "qemu/osdep.h"
#include "exynos-sysmmu-steps.h"

const Master mdma1 = { .dma = MDMA1, .sysmmu = MDMA1_SYSMMU };

uint32_t reg(unsigned offset)
{
    return readl(MDMA1_SYSMMU + offset);
}

void set_reg(unsigned offset, uint32_t value)
{
    writel(MDMA1_SYSMMU + offset, value);
}

/* Page tables */

void set_level1_of(uint32_t table, uint32_t va, uint32_t descriptor)
{
    writel(table + (va >> 20) * 4, descriptor);
}

void set_level1(uint32_t va, uint32_t descriptor)
{
    set_level1_of(LEVEL1, va, descriptor);
}

void set_level2(unsigned table, uint32_t va, uint32_t descriptor)
{
    writel(LEVEL2(table) + extract32(va, 12, 8) * 4, descriptor);
}

void set_large(unsigned table, uint32_t va, uint32_t descriptor)
{
    unsigned i;

    for (i = 0; i < 16; i++) {
        set_level2(table, va + i * 0x1000, descriptor);
    }
}

void link_level2(unsigned table, uint32_t va)
{
    set_level1(va, LEVEL2(table) | LINK);
}

void map_small(unsigned count, unsigned first)
{
    unsigned i;

    link_level2(0, VA);
    for (i = 0; i < count; i++) {
        set_level2(0, VA + i * 0x1000, FRAME(first + i) | L2_ALL | SMALL);
    }
}

void turn_on(const Master *master, uint32_t table)
{
    set_level1_of(table, HOME_VA, HOME | L1_ALL | SECTION);
    writel(master->sysmmu + CTRL, CTRL_BLOCK);
    writel(master->sysmmu + PT_BASE, table);
    writel(master->sysmmu + FLUSH, 1);
    writel(master->sysmmu + CTRL, CTRL_ON);
}

void start_machine(const char *options)
{
    g_autofree char *args = g_strdup_printf("-machine smdkc210,sysmmu=on %s",
                                            options);

    qtest_start(args);
    qtest_irq_intercept_in(global_qtest, COMBINER);
}

void start_on(const char *options)
{
    start_machine(options);
    turn_on(&mdma1, LEVEL1);
}

/* Accesses of the DMA controller */

void wait_for_dma(void)
{
    clock_step(10 * 1000 * 1000);
}

void start_copy(const Master *master, uint32_t home, uint32_t from,
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

bool succeeds(const Master *master, uint32_t fault)
{
    wait_for_dma();
    if (pl330_state(master->dma, 0) == PL330_STATE_STOPPED) {
        return true;
    }
    g_assert_cmphex(pl330_reg(master->dma, PL330_FTR(0)), ==, fault);
    pl330_dmakill(master->dma, 0);
    return false;
}

bool reads(const Master *master, uint32_t va)
{
    start_copy(master, HOME_VA, va, HOME_VA + HOME_DATA);
    return succeeds(master, PL330_FAULT_READ);
}

bool writes(const Master *master, uint32_t va)
{
    start_copy(master, HOME_VA, HOME_VA + HOME_DATA, va);
    return succeeds(master, PL330_FAULT_WRITE);
}

uint32_t dma_read(uint32_t va)
{
    g_assert_true(reads(&mdma1, va));
    return readl(HOME + HOME_DATA);
}

static void dma_write(uint32_t va, uint32_t value)
{
    writel(HOME + HOME_DATA, value);
    g_assert_true(writes(&mdma1, va));
}

void assert_maps(uint32_t va, uint32_t pa)
{
    writel(pa, ~va);
    g_assert_cmphex(dma_read(va), ==, ~va);
    dma_write(va, va ^ 0x5a5a5a5a);
    g_assert_cmphex(readl(pa), ==, va ^ 0x5a5a5a5a);
}

unsigned fault_register(unsigned kind)
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

void assert_fault(unsigned kind, uint32_t va)
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

void assert_read_faults(unsigned kind, uint32_t va)
{
    g_assert_false(reads(&mdma1, va));
    assert_fault(kind, va);
}

void assert_write_faults(unsigned kind, uint32_t va)
{
    g_assert_false(writes(&mdma1, va));
    assert_fault(kind, va);
}
