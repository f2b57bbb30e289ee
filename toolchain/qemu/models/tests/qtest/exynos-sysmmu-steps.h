/*
 * Steps that tests of the System MMU of Exynos SoCs share, with the one that
 * smdkc210 has in front of mdma1
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

#ifndef TESTS_QTEST_EXYNOS_SYSMMU_STEPS_H
#define TESTS_QTEST_EXYNOS_SYSMMU_STEPS_H

#include "pl330.h"

#define MDMA1           0x12850000
#define MDMA1_SYSMMU    0x12a40000

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

/* The input of the combiner: group 5, line 1 */
#define COMBINER        "/machine/soc/ext-combiner"
#define IRQ_MDMA1       (5 * 8 + 1)

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

/* Every permission, for both levels */
#define L1_ALL          (1 << 10)
#define L2_ALL          (1 << 4)

#define VA              0x00000000

/* A DMA controller, and the System MMU in front of it */
typedef struct Master {
    uint32_t dma;
    uint32_t sysmmu;
} Master;

extern const Master mdma1;

#define WITH(property, value) \
    "-global driver=exynos-sysmmu,property=" property ",value=" value " "

#define VERSION_2       WITH("version", "0x20000000")
#define VERSION_3_2     WITH("version", "0x30400000")
#define VERSION_3_3     WITH("version", "0x30600000")

uint32_t reg(unsigned offset);
void set_reg(unsigned offset, uint32_t value);

void set_level1_of(uint32_t table, uint32_t va, uint32_t descriptor);
void set_level1(uint32_t va, uint32_t descriptor);
void set_level2(unsigned table, uint32_t va, uint32_t descriptor);
void set_large(unsigned table, uint32_t va, uint32_t descriptor);
void link_level2(unsigned table, uint32_t va);
/* Maps VA by 4 KiB pages, the first to FRAME(first) */
void map_small(unsigned count, unsigned first);

void turn_on(const Master *master, uint32_t table);
void start_machine(const char *options);
void start_on(const char *options);

void wait_for_dma(void);
/* One word, by channel 0 */
void start_copy(const Master *master, uint32_t home, uint32_t from,
                uint32_t to);
/* Whether the program came to its end; if not, it may start again */
bool succeeds(const Master *master, uint32_t fault);
bool reads(const Master *master, uint32_t va);
bool writes(const Master *master, uint32_t va);
uint32_t dma_read(uint32_t va);
/* That va leads to pa, for reading and for writing */
void assert_maps(uint32_t va, uint32_t pa);

unsigned fault_register(unsigned kind);
/* What a driver sees and does */
void assert_fault(unsigned kind, uint32_t va);
void assert_read_faults(unsigned kind, uint32_t va);
void assert_write_faults(unsigned kind, uint32_t va);

#endif
