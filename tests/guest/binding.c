// SPDX-License-Identifier: GPL-2.0
#include "suites.h"

#include <string.h>

#include "sysfs.h"

static enum result exists(struct session *session)
{
	return verdict(sysfs_is_on_bus(session->expected->name,
				       session->expected->bus));
}

static enum result node(struct session *session)
{
	char path[MAX_NAME] = "";

	if (!*session->expected->node)
		return SKIP;

	if (!sysfs_node(session->expected->name, path, sizeof(path)))
		return FAIL;

	ktap_note("%s", path);

	return verdict(!strcmp(path, session->expected->node));
}

static enum result bound(struct session *session)
{
	const char *driver = session->all->driver;
	const char *name = session->expected->name;

	if (sysfs_is_bound(name, driver))
		return verdict(!session->all->dynamic);

	if (!session->all->dynamic)
		ktap_note("not bound at boot");
	if (!sysfs_bind(name, driver))
		ktap_note("bind is refused");

	return verdict(sysfs_is_bound(name, driver));
}

static enum result rebind(struct session *session)
{
	const char *driver = session->all->driver;
	const char *name = session->expected->name;
	bool good = sure("unbind", sysfs_unbind(name, driver));

	good &= sure("unbound", !sysfs_is_bound(name, driver));
	good &= sure("bind", sysfs_bind(name, driver));
	good &= sure("bound", sysfs_is_bound(name, driver));

	return verdict(good);
}

static enum result group(struct session *session)
{
	const struct expected_device *expected = session->expected;
	bool good = true;
	unsigned int i;
	int number = sysfs_group(expected->name);

	if (!sure("is in a group", number >= 0))
		return FAIL;

	session->group_number = number;
	if (!expected->num_members)
		return SKIP;

	good &= same("devices in the group", sysfs_group_size(number),
		     expected->num_members);
	for (i = 0; i < expected->num_members; i++)
		good &= sure(expected->members[i],
			     sysfs_group_has(number, expected->members[i]));

	return verdict(good);
}

static const struct test tests[] = {
	{ "device exists on its bus", exists },
	{ "is the node of the device tree", node },
	{ "is bound", bound },
	{ "is bound again", rebind },
	{ "IOMMU group", group },
};

void run_binding_suite(struct session *session)
{
	run_tests("binding", tests, ARRAY_SIZE(tests), session);
}
