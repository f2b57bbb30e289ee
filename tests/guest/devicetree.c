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

/* A device's own node, and those of which it has regions and interrupts too. */
struct nodes {
	unsigned int count;
	const char *path[1 + MAX_FURTHER_NODES];
};

static enum result with_nodes(struct session *session,
			      bool (*check)(struct session *,
					    const struct nodes *))
{
	const struct expected_device *expected = session->expected;
	struct nodes nodes = { 1 + expected->num_further_nodes };
	char node[MAX_NAME];
	unsigned int i;

	if (!fdt_is_shown() || !sysfs_node(expected->name, node, sizeof(node)))
		return SKIP;

	nodes.path[0] = node;
	for (i = 0; i < expected->num_further_nodes; i++)
		nodes.path[i + 1] = expected->further_nodes[i];

	return verdict(check(session, &nodes));
}

static unsigned int read_sizes(const struct nodes *nodes, uint64_t *sizes)
{
	unsigned int n, i, count = 0;

	for (n = 0; n < nodes->count; n++)
		for (i = 0; count < MAX_REGIONS &&
			    fdt_reg_size(nodes->path[n], i, &sizes[count]); i++)
			count++;

	return count;
}

static unsigned int read_interrupts(const struct nodes *nodes, uint32_t *flags)
{
	unsigned int n, count = 0;

	for (n = 0; n < nodes->count; n++) {
		int more = fdt_interrupts(nodes->path[n], flags + count,
					  MAX_IRQS - count);

		if (more > 0)
			count += more;
		if (count > MAX_IRQS)
			return MAX_IRQS;
	}

	return count;
}

static bool check_count(struct session *session, const struct nodes *nodes)
{
	struct vfio_device_info info;
	uint64_t sizes[MAX_REGIONS];

	return same("info", device_info(session->device, &info), 0) &&
	       same("regions", info.num_regions, read_sizes(nodes, sizes));
}

static enum result region_count(struct session *session)
{
	return with_nodes(session, check_count);
}

static bool check_sizes(struct session *session, const struct nodes *nodes)
{
	uint64_t sizes[MAX_REGIONS];
	unsigned int i, count = read_sizes(nodes, sizes);
	struct vfio_region_info info;
	bool good = true;

	for (i = 0; i < count; i++)
		good &= same("region",
			     region_info(session->device, i, &info), 0) &&
			same("size", info.size, sizes[i]);

	return good;
}

static enum result region_sizes(struct session *session)
{
	return with_nodes(session, check_sizes);
}

static bool check_interrupts(struct session *session, const struct nodes *nodes)
{
	struct vfio_device_info info;
	uint32_t flags[MAX_IRQS];

	return same("info", device_info(session->device, &info), 0) &&
	       same("interrupts", info.num_irqs, read_interrupts(nodes, flags));
}

static enum result interrupt_count(struct session *session)
{
	return with_nodes(session, check_interrupts);
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

	return sure("no edge is masked",
		    !edge || !(info.flags & VFIO_IRQ_INFO_MASKABLE)) &
	       same("automasked", !!(info.flags & VFIO_IRQ_INFO_AUTOMASKED),
		    !edge);
}

static bool check_kinds(struct session *session, const struct nodes *nodes)
{
	uint32_t flags[MAX_IRQS];
	unsigned int i, count = read_interrupts(nodes, flags);
	bool good = true;

	for (i = 0; i < count; i++)
		good &= check_kind(session, i, flags[i]);

	return good;
}

static enum result interrupt_kinds(struct session *session)
{
	return with_nodes(session, check_kinds);
}

/* Trees write the unit address in small letters or in capitals. */
static bool check_address(struct session *session, const struct nodes *nodes)
{
	const char *unit = strrchr(nodes->path[0], '@');
	const char *name = session->expected->name;

	return !unit ||
	       sure("name has the unit address",
		    !strncasecmp(name, unit + 1, strlen(unit + 1)) &&
		    name[strlen(unit + 1)] == '.');
}

static enum result address(struct session *session)
{
	return with_nodes(session, check_address);
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
