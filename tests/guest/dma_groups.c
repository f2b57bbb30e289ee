// SPDX-License-Identifier: GPL-2.0
/* Two groups at once: what one may reach is out of reach of the other. */
#include "suites.h"

#include <unistd.h>

#include "dma.h"
#include "sysfs.h"

static bool find(const struct session *session, unsigned int after,
		 struct session *found)
{
	const struct expectation *all = session->all;
	unsigned int i;

	for (i = after; i < all->num_devices; i++) {
		if (!all->devices[i].engine)
			continue;
		*found = (struct session){
			.all = all,
			.expected = &all->devices[i],
			.group_number = sysfs_group(all->devices[i].name),
		};
		return true;
	}

	return false;
}

static enum result both(struct session *session,
			bool (*check)(struct dma *one, struct dma *other))
{
	struct session first, second;
	struct dma one, other;
	bool good;

	if (!find(session, 0, &first) ||
	    !find(session, first.expected - session->all->devices + 1, &second))
		return SKIP;

	good = dma_open(&one, &first);
	good = dma_open(&other, &second) && good && check(&one, &other);
	dma_close(&one);
	dma_close(&other);

	return verdict(good);
}

static bool check_apart(struct dma *one, struct dma *other)
{
	return dma_map(one, TO, 3) &&
	       dma_fails(other, TO, FROM, PL330_WRITE_FAULT) &&
	       dma_only(one, 3, 0) && dma_only(other, 3, 0) &&
	       dma_copies(one, TO, FROM, PAGE) &&
	       sure("is copied", patterned(dma_page(one, 3), PAGE, SEED)) &&
	       dma_map(other, TO + PAGE, 4) &&
	       dma_fails(other, TO + PAGE, TO, PL330_READ_FAULT) &&
	       dma_only(other, 4, 0);
}

/* What one has mapped is not there for the other. */
static enum result apart(struct session *session)
{
	return both(session, check_apart);
}

/* The same address is another page for each. */
static bool check_same_address(struct dma *one, struct dma *other)
{
	return dma_map(one, TO, 3) && dma_map(other, TO, 5) &&
	       dma_copies(one, TO, FROM, PAGE) && dma_only(other, 5, 0) &&
	       dma_copies(other, TO, FROM, PAGE) && dma_only(one, 3, PAGE) &&
	       dma_only(other, 5, PAGE) && dma_unmap(one, TO, PAGE) &&
	       dma_fails(one, TO, FROM, PL330_WRITE_FAULT) &&
	       dma_copies(other, TO, FROM, PAGE);
}

static enum result same_address(struct session *session)
{
	return both(session, check_same_address);
}

/* Both at once, and one goes. */
static bool check_one_goes(struct dma *one, struct dma *other)
{
	session_close(&one->session);

	return dma_map(other, TO, 3) && dma_copies(other, TO, FROM, PAGE) &&
	       dma_only(other, 3, PAGE) && dma_only(one, 0, 0);
}

static enum result one_goes(struct session *session)
{
	return both(session, check_one_goes);
}

static const struct test tests[] = {
	{ "out of reach of each other", apart },
	{ "the same address", same_address },
	{ "one is closed", one_goes },
};

void run_dma_groups_suite(struct session *session)
{
	run_tests("dma groups", tests, ARRAY_SIZE(tests), session);
}
