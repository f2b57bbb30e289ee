// SPDX-License-Identifier: GPL-2.0
/* What the driver tells must be what the running machine's tree says. */
#include "suites.h"

#include <string.h>
#include <strings.h>

#include "device.h"
#include "fdt.h"
#include "sysfs.h"

#define EDGE 0x3	/* IRQ_TYPE_EDGE_BOTH */
#define SENSE 0xf

static enum result with_node(struct session *session,
			     bool (*check)(struct session *, const char *))
{
	char node[MAX_NAME];

	if (!fdt_is_shown() ||
	    !sysfs_node(session->expected->name, node, sizeof(node)))
		return SKIP;

	return verdict(check(session, node));
}

static bool check_count(struct session *session, const char *node)
{
	struct vfio_device_info info;
	unsigned int count = 0;
	uint64_t size;

	while (fdt_reg_size(node, count, &size))
		count++;

	return same("info", device_info(session->device, &info), 0) &&
	       same("regions", info.num_regions, count);
}

static enum result region_count(struct session *session)
{
	return with_node(session, check_count);
}

static bool check_sizes(struct session *session, const char *node)
{
	struct vfio_region_info info;
	unsigned int i;
	bool good = true;
	uint64_t size;

	for (i = 0; fdt_reg_size(node, i, &size); i++)
		good &= same("region",
			     region_info(session->device, i, &info), 0) &&
			same("size", info.size, size);

	return good;
}

static enum result region_sizes(struct session *session)
{
	return with_node(session, check_sizes);
}

static bool check_interrupts(struct session *session, const char *node)
{
	struct vfio_device_info info;
	uint32_t flags[MAX_IRQS];

	return same("info", device_info(session->device, &info), 0) &&
	       same("interrupts", info.num_irqs,
		    fdt_interrupts(node, flags, MAX_IRQS));
}

static enum result interrupt_count(struct session *session)
{
	return with_node(session, check_interrupts);
}

/* A line whose kind nobody tells is level. */
static bool check_kind(struct session *session, unsigned int index,
		       uint32_t sense)
{
	bool edge = sense & SENSE & EDGE;
	struct vfio_irq_info info;

	if (!same("interrupt", irq_info(session->device, index, &info), 0))
		return false;
	if (!(info.flags & VFIO_IRQ_INFO_EVENTFD))
		return true;

	return same("maskable", !!(info.flags & VFIO_IRQ_INFO_MASKABLE),
		    !edge) &
	       same("automasked", !!(info.flags & VFIO_IRQ_INFO_AUTOMASKED),
		    !edge);
}

static bool check_kinds(struct session *session, const char *node)
{
	uint32_t flags[MAX_IRQS];
	int i, count = fdt_interrupts(node, flags, MAX_IRQS);
	bool good = true;

	for (i = 0; i < count && i < MAX_IRQS; i++)
		good &= check_kind(session, i, flags[i]);

	return good;
}

static enum result interrupt_kinds(struct session *session)
{
	return with_node(session, check_kinds);
}

/* Trees write the unit address in small letters or in capitals. */
static bool check_address(struct session *session, const char *node)
{
	const char *unit = strrchr(node, '@');
	const char *name = session->expected->name;

	return !unit ||
	       sure("name has the unit address",
		    !strncasecmp(name, unit + 1, strlen(unit + 1)) &&
		    name[strlen(unit + 1)] == '.');
}

static enum result address(struct session *session)
{
	return with_node(session, check_address);
}

static const struct test tests[] = {
	{ "as many regions as reg has", region_count },
	{ "regions as large as reg says", region_sizes },
	{ "as many interrupts as the node has", interrupt_count },
	{ "level and edge as the node says", interrupt_kinds },
	{ "unit address", address },
};

void run_devicetree_suite(struct session *session)
{
	run_tests("device tree", tests, ARRAY_SIZE(tests), session);
}
