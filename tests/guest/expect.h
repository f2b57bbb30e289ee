/* SPDX-License-Identifier: GPL-2.0 */
/* What the device tree says the kernel must answer: the file /expect. */
#ifndef EXPECT_H
#define EXPECT_H

#include <stdbool.h>
#include <stdint.h>

#define MAX_NAME 128
#define MAX_DEVICES 16
#define MAX_REGIONS 32
#define MAX_AREAS 8
#define MAX_IRQS 64
#define MAX_MEMBERS 16
#define MAX_FURTHER_NODES 8
#define MAX_MODULES 16

struct expected_area {
	uint64_t offset;
	uint64_t size;
};

struct expected_region {
	uint64_t size;
	uint32_t flags;
	unsigned int num_areas;
	struct expected_area areas[MAX_AREAS];
};

struct expected_irq {
	uint32_t count;
	uint32_t flags;
};

enum engine { NO_ENGINE, PL330 };

struct expected_device {
	char name[MAX_NAME];
	char node[MAX_NAME];
	unsigned int num_further_nodes;
	char further_nodes[MAX_FURTHER_NODES][MAX_NAME];
	char bus[MAX_NAME];
	uint32_t flags;
	enum engine engine; /* whose accesses its IOMMU really translates */
	unsigned int num_regions;
	struct expected_region regions[MAX_REGIONS];
	unsigned int num_irqs;
	struct expected_irq irqs[MAX_IRQS];
	unsigned int num_members;
	char members[MAX_MEMBERS][MAX_NAME];
};

enum run { CONFORMANCE, FUZZ, BENCH, DMA };

struct expectation {
	enum run run;
	uint64_t operations;
	uint64_t seed;
	uint64_t settle;
	char peer[MAX_NAME];
	char token[MAX_NAME];
	char kernel[MAX_NAME];
	char driver[MAX_NAME];
	bool dynamic;
	bool noiommu;
	bool skip_fatal;
	bool poweroff;
	unsigned int num_modules;
	char modules[MAX_MODULES][MAX_NAME];
	unsigned int num_devices;
	struct expected_device devices[MAX_DEVICES];
};

/* Returns false, and says which line is wrong, when it is not understood. */
bool expect_read(const char *path, struct expectation *expectation);

#endif
