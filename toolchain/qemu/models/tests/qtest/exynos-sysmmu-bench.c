/*
 * How fast PL330 copies with and without a System MMU in front of it
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

#include "qemu/osdep.h"
#include "qemu/units.h"
#include "pl330.h"

#define MDMA1           0x12850000
#define SYSMMU          0x12a40000
#define SYSMMU_CTRL     (SYSMMU + 0x00)
#define SYSMMU_CFG      (SYSMMU + 0x04)
#define SYSMMU_PT_BASE  (SYSMMU + 0x14)

/* Everything is mapped where it is, by pages of 4 KiB */
#define MEMORY          0x40000000
#define PROGRAM         0x40000000
#define LEVEL1          0x40100000
#define LEVEL2          0x40110000
#define SOURCE          0x40400000
#define DESTINATION     0x40800000
#define SIZE            (4 * MiB)
#define MAPPED          (16 * MiB)

#define ROUNDS          5
#define LEAST_RATIO     0.5

static void map(void)
{
    uint32_t offset;

    for (offset = 0; offset < MAPPED; offset += 0x1000) {
        writel(LEVEL2 + offset / 0x1000 * 4, (MEMORY + offset) | 1 << 4 | 2);
    }
    for (offset = 0; offset < MAPPED; offset += MiB) {
        writel(LEVEL1 + ((MEMORY + offset) >> 20) * 4,
               (LEVEL2 + (offset >> 20) * 0x400) | 1);
    }
    writel(SYSMMU_PT_BASE, LEVEL1);
    writel(SYSMMU_CFG, 1 << 2 | 1 << 0);
    writel(SYSMMU_CTRL, 5);
}

static void write_program(void)
{
    Pl330Program p = { };
    unsigned outer, inner;

    pl330_dmamov(&p, PL330_SAR, SOURCE);
    pl330_dmamov(&p, PL330_DAR, DESTINATION);
    pl330_dmamov(&p, PL330_CCR, pl330_control(3, 16, 3, 16));
    outer = pl330_dmalp(&p, 1, SIZE / (256 * 16 * 8));
    inner = pl330_dmalp(&p, 0, 256);
    pl330_dmald(&p);
    pl330_dmast(&p);
    pl330_dmalpend(&p, 0, inner);
    pl330_dmalpend(&p, 1, outer);
    pl330_dmaend(&p);
    memwrite(PROGRAM, p.code, p.len);
}

/* MB/s of the host's time, for one copy */
static double measure(void)
{
    int64_t start, end;

    writel(SOURCE + SIZE - 4, 0x12345678);
    writel(DESTINATION + SIZE - 4, 0);
    start = g_get_monotonic_time();
    pl330_dmago(MDMA1, 0, PROGRAM);
    clock_step(1000 * 1000 * 1000);
    end = g_get_monotonic_time();
    g_assert_cmphex(pl330_state(MDMA1, 0), ==, PL330_STATE_STOPPED);
    g_assert_cmphex(readl(DESTINATION + SIZE - 4), ==, 0x12345678);
    return (double)SIZE / (end - start);
}

/* Rounds alternate, so that a busy host does not slow only one of them */
int main(int argc, char **argv)
{
    QTestState *without = qtest_init("-machine smdkc210");
    QTestState *with = qtest_init("-machine smdkc210,sysmmu=on");
    double best_without = 0, best_with = 0;
    unsigned i;

    global_qtest = without;
    write_program();
    global_qtest = with;
    write_program();
    map();
    for (i = 0; i < ROUNDS; i++) {
        global_qtest = without;
        best_without = MAX(best_without, measure());
        global_qtest = with;
        best_with = MAX(best_with, measure());
    }
    qtest_quit(without);
    qtest_quit(with);

    printf("without System MMU %.1f MB/s, with it %.1f MB/s, ratio %.2f\n",
           best_without, best_with, best_with / best_without);
    return best_with / best_without < LEAST_RATIO;
}
