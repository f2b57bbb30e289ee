// SPDX-License-Identifier: GPL-2.0
/*
 * Binding at run time. Every test begins and ends with the device bound to
 * the driver under test by its override.
 */
#include "suites.h"

#include <string.h>

#include "sysfs.h"

#define NONE "(null)"
#define PAGE 4096

static bool is_bound(struct session *session)
{
	return sysfs_is_bound(session->expected->name, session->all->driver);
}

static bool attach(struct session *session)
{
	return sysfs_attach(session->expected->name, session->all->driver);
}

static bool unbind(struct session *session)
{
	return sysfs_unbind(session->expected->name, session->all->driver);
}

/* Sets an override, or takes it back, and looks whether it reads so. */
static bool override(struct session *session, const char *driver)
{
	const char *name = session->expected->name;
	bool none = !strcmp(driver, NONE);

	return sure("override is written",
		    sysfs_override(name, none ? "\n" : driver)) &&
	       sure("override reads so", sysfs_overridden(name, driver));
}

static bool bound_again(struct session *session)
{
	bool good = override(session, session->all->driver);

	good &= sure("bind", attach(session));
	good &= sure("bound", is_bound(session));

	return good;
}

static enum result reads_back(struct session *session)
{
	return verdict(sysfs_overridden(session->expected->name,
					session->all->driver));
}

static enum result needs_override(struct session *session)
{
	bool good = sure("unbind", unbind(session));

	good &= override(session, NONE);
	good &= sure("bind is refused", !attach(session));
	good &= sure("still unbound", !is_bound(session));

	return verdict(bound_again(session) && good);
}

static enum result other_driver(struct session *session)
{
	bool good = sure("unbind", unbind(session));

	good &= override(session, "none");
	good &= sure("bind is refused", !attach(session));
	sysfs_probe(session->expected->name);
	good &= sure("still unbound", !is_bound(session));

	return verdict(bound_again(session) && good);
}

static enum result cleared_while_bound(struct session *session)
{
	bool good = override(session, NONE);

	good &= sure("stays bound", is_bound(session));
	good &= sure("unbind", unbind(session));
	good &= sure("bind is refused", !attach(session));

	return verdict(bound_again(session) && good);
}

static enum result changed_while_bound(struct session *session)
{
	bool good = override(session, "none");

	good &= sure("stays bound", is_bound(session));
	good &= override(session, session->all->driver);

	return verdict(good);
}

static enum result found_by_probe(struct session *session)
{
	bool good = sure("unbind", unbind(session));

	good &= sure("probe", sysfs_probe(session->expected->name));
	good &= sure("bound", is_bound(session));

	return verdict(good);
}

/* A name that leaves no room for the line break it is shown with. */
static enum result too_long(struct session *session)
{
	char name[PAGE];
	bool good;

	memset(name, 'x', sizeof(name) - 1);
	name[sizeof(name) - 1] = '\0';
	good = sure("refused", !sysfs_override(session->expected->name, name));
	good &= sure("override is as it was",
		     sysfs_overridden(session->expected->name,
				      session->all->driver));

	return verdict(good);
}

static enum result many_times(struct session *session)
{
	bool good = true;
	int i;

	for (i = 0; good && i < 50; i++) {
		good = sure("unbind", unbind(session));
		good &= sure("bind", attach(session));
	}

	return verdict(good && sure("bound", is_bound(session)));
}

static const struct test tests[] = {
	{ "override reads back", reads_back },
	{ "no bind without override", needs_override },
	{ "override of another driver", other_driver },
	{ "override taken back while bound", cleared_while_bound },
	{ "override changed while bound", changed_while_bound },
	{ "bus finds the driver", found_by_probe },
	{ "override that is too long", too_long },
	{ "bind and unbind many times", many_times },
};

void run_override_suite(struct session *session)
{
	run_tests("override", tests, ARRAY_SIZE(tests), session);
}
