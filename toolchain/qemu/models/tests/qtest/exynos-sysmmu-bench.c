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

typedef struct Bench {
    QTestState *qts;
    clockid_t cpu;
    double best;
} Bench;

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

/* The clock of the host's processor time that this QEMU uses */
static clockid_t cpu_clock(const char *pidfile)
{
    g_autofree char *pid = NULL;
    clockid_t clock;

    g_assert_true(g_file_get_contents(pidfile, &pid, NULL, NULL));
    g_assert_cmpint(clock_getcpuclockid(atoi(pid), &clock), ==, 0);
    return clock;
}

static Bench start(const char *machine)
{
    g_autofree char *pidfile = g_strdup_printf("%s/exynos-sysmmu-bench-%d",
                                               g_get_tmp_dir(), getpid());
    Bench bench = {
        .qts = qtest_initf("-machine %s -pidfile %s", machine, pidfile),
    };

    bench.cpu = cpu_clock(pidfile);
    unlink(pidfile);
    global_qtest = bench.qts;
    write_program();
    return bench;
}

static int64_t cpu_time(Bench *bench)
{
    struct timespec now;

    g_assert_cmpint(clock_gettime(bench->cpu, &now), ==, 0);
    return now.tv_sec * 1000000000LL + now.tv_nsec;
}

/* MB/s of one copy. Processor time leaves out what else the host does. */
static void measure(Bench *bench)
{
    int64_t begin, end;

    global_qtest = bench->qts;
    writel(SOURCE + SIZE - 4, 0x12345678);
    writel(DESTINATION + SIZE - 4, 0);
    begin = cpu_time(bench);
    pl330_dmago(MDMA1, 0, PROGRAM);
    clock_step(1000 * 1000 * 1000);
    end = cpu_time(bench);
    g_assert_cmphex(pl330_state(MDMA1, 0), ==, PL330_STATE_STOPPED);
    g_assert_cmphex(readl(DESTINATION + SIZE - 4), ==, 0x12345678);
    bench->best = MAX(bench->best, SIZE * 1000.0 / (end - begin));
}

int main(int argc, char **argv)
{
    Bench without = start("smdkc210");
    Bench with = start("smdkc210,sysmmu=on");
    double ratio;
    unsigned i;

    map();
    for (i = 0; i < ROUNDS; i++) {
        measure(&without);
        measure(&with);
    }
    qtest_quit(without.qts);
    qtest_quit(with.qts);

    ratio = with.best / without.best;
    printf("without System MMU %.1f MB/s, with it %.1f MB/s, ratio %.2f\n",
           without.best, with.best, ratio);
    return ratio < LEAST_RATIO;
}
