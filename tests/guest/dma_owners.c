// SPDX-License-Identifier: GPL-2.0
/* DMA under way when its owner goes: it ends, and the next finds nothing. */
#include "suites.h"

#include <unistd.h>

#include "child.h"
#include "endless.h"
#include "sysfs.h"

#define EVENT 9
#define OFTEN 30

/* Long enough for whoever unbinds to get as far as he can. */
#define MOMENT 30

/* Of the test that runs: the processes of it share them. */
static struct endless endless;
static uint32_t window;

static bool resets(const struct session *session)
{
	return session->expected->flags & VFIO_DEVICE_FLAGS_RESET;
}

static bool holds_zero(struct session *session, const char *what, uint32_t at)
{
	return same(what, pl330_read(session, at), 0);
}

/* No channel at work, no event or interrupt left. */
static bool is_reset(struct session *session)
{
	unsigned int i;
	bool good = holds_zero(session, "events", PL330_EVENTS) &
		    holds_zero(session, "interrupts", PL330_INTMIS) &
		    holds_zero(session, "enabled", PL330_INTEN) &
		    holds_zero(session, "faults", PL330_FAULTS);

	for (i = 0; i < PL330_CHANNELS; i++)
		good &= same("channel", pl330_read(session, PL330_STATUS(i)) &
			     0xf, 0);

	return good;
}

static bool next_finds_it_reset(const struct session *session)
{
	struct session next = *session;
	bool good = session_open(&next) &&
		    (!resets(session) || is_reset(&next));

	session_close(&next);

	return good;
}

/* Where the driver does not reset, the next owner has to stop the channel. */
static bool next_can_copy(const struct session *session)
{
	struct dma dma;
	bool good = dma_open(&dma, session) &&
		    (resets(session) || dma_kill(&dma, 0)) &&
		    dma_map(&dma, TO(&dma), 3) &&
		    dma_copies(&dma, TO(&dma), FROM(&dma), PAGE) &&
		    sure("is copied", patterned(dma_page(&dma, 3), PAGE,
						SEED));

	dma_close(&dma);

	return good;
}

static enum result stops(struct session *session,
			 bool (*check)(struct session *session))
{
	bool good;

	if (!endless_prepare(&endless))
		return FAIL;

	window = dma_window();
	good = check(session) && endless_stopped(&endless) &&
	       next_finds_it_reset(session) && next_can_copy(session) &&
	       endless_stopped(&endless);
	endless_free(&endless);

	return verdict(good);
}

static bool starts(struct dma *dma, const struct session *session)
{
	return dma_open_at(dma, session, window) && endless_map(&endless, dma) &&
	       endless_start(&endless, dma, 0);
}

static bool under_way(struct dma *dma, const struct session *session)
{
	return starts(dma, session) && endless_runs(&endless);
}

static void close_in_order(struct session *session, const char *order)
{
	for (; *order; order++)
		close(*order == 'c' ? session->container :
		      *order == 'g' ? session->group : session->device);
	session->container = session->group = session->device = -1;
}

static bool check_closed(struct session *session)
{
	struct dma dma;
	bool good = under_way(&dma, session);

	close_in_order(&dma.session, session->with);
	dma_close(&dma);

	return good;
}

static enum result closed(struct session *session)
{
	return stops(session, check_closed);
}

/* The mappings are still there, but nobody has the device. */
static bool check_device_only(struct session *session)
{
	struct dma dma;
	bool good = under_way(&dma, session);

	close(dma.session.device);
	dma.session.device = -1;
	good = good && endless_stays_there(&endless) &&
	       (!resets(session) || endless_stopped(&endless));
	dma_close(&dma);

	return good;
}

static enum result device_only(struct session *session)
{
	return stops(session, check_device_only);
}

/* However short the moment between two page tables is. */
static bool check_often(struct session *session)
{
	struct dma dma;
	bool good = true;
	int i;

	for (i = 0; good && i < OFTEN; i++) {
		good = dma_open_at(&dma, session, window) &&
		       (resets(session) || dma_kill(&dma, 0)) &&
		       endless_map(&endless, &dma) &&
		       endless_start(&endless, &dma, 0) &&
		       endless_runs(&endless);
		dma_close(&dma);
		good = good && endless_stopped(&endless);
	}

	return good;
}

static enum result often(struct session *session)
{
	return stops(session, check_often);
}

/* As long as the device is open, container and group stay. */
static bool check_device_last(struct session *session)
{
	struct dma dma;
	bool good = under_way(&dma, session);

	close(dma.session.container);
	close(dma.session.group);
	dma.session.container = dma.session.group = -1;
	good = good && endless_runs(&endless);
	dma_close(&dma);

	return good;
}

static enum result device_last(struct session *session)
{
	return stops(session, check_device_last);
}

static bool check_reset(struct session *session)
{
	struct dma dma;
	bool good = under_way(&dma, session) &&
		    same("reset", vfio_ioctl(dma.session.device,
					     VFIO_DEVICE_RESET, NULL), 0) &&
		    is_reset(&dma.session) && endless_stopped(&endless);

	dma_close(&dma);

	return good;
}

static enum result on_demand(struct session *session)
{
	return resets(session) ? stops(session, check_reset) : SKIP;
}

/* What an owner does until it is ended. */
static int owns(struct session *session)
{
	struct dma dma;

	if (starts(&dma, session))
		pause();

	return 1;
}

static bool check_killed(struct session *session)
{
	pid_t owner = child_start(owns, session);
	bool good = endless_runs(&endless);

	child_kill(owner);

	return good;
}

static enum result killed(struct session *session)
{
	return stops(session, check_killed);
}

static int unbinds(struct session *session)
{
	session_close(session);

	return !sysfs_unbind(session->expected->name, session->all->driver);
}

/* Whoever takes the device from its driver waits for the owner. */
static bool unbound_meanwhile(struct dma *dma)
{
	const char *name = dma->session.expected->name;
	const char *driver = dma->session.all->driver;
	pid_t child = child_start(unbinds, &dma->session);
	bool good = same("unbinding", child_wait(child, MOMENT),
			 CHILD_RUNS) && endless_runs(&endless);

	session_close(&dma->session);

	return same("unbound", child_wait(child, LONG_WAIT), 0) &&
	       endless_stopped(&endless) &&
	       sure("bind", sysfs_bind(name, driver)) && good;
}

static bool check_unbound(struct session *session)
{
	struct dma dma;
	bool good = under_way(&dma, session) && unbound_meanwhile(&dma);

	dma_close(&dma);
	session->group_number = sysfs_group(session->expected->name);

	return good;
}

static enum result unbound(struct session *session)
{
	return stops(session, check_unbound);
}

/* A channel that waits for an event, and then copies. */
static bool waits(struct dma *dma)
{
	struct program *program = dma_program(dma);
	int tries;

	program_await(program, EVENT);
	program_copy(program, TO(dma), FROM(dma), PAGE);
	program_done(program, 0);
	if (!dma_map(dma, TO(dma), 3) || !dma_start(dma, 1, CODE(dma)))
		return false;

	for (tries = 0; tries < 1000; tries++)
		if ((pl330_read(&dma->session, PL330_STATUS(1)) & 0xf) ==
		    PL330_AWAITS_EVENT)
			return true;

	return sure("the channel waits", false);
}

static int leaves_it_waiting(struct session *session)
{
	struct dma dma;

	return !dma_open_at(&dma, session, window) || !waits(&dma);
}

static bool sends(struct dma *dma)
{
	return pl330_execute(&dma->session, PL330_MANAGER, PL330_SEND_EVENT,
			     EVENT << 3, 0);
}

/* That it would have copied, had its owner stayed. */
static bool check_copies(struct session *session)
{
	struct dma dma;
	bool good = dma_open(&dma, session) && waits(&dma) && sends(&dma) &&
		    same("copy", dma_wait(&dma, 0), DMA_DONE);

	dma_close(&dma);

	return good;
}

static bool is_gone(struct session *session)
{
	struct dma dma;
	bool good = dma_open_at(&dma, session, window) &&
		    dma_map(&dma, TO(&dma), 3) && sends(&dma) &&
		    same("copy", dma_wait(&dma, 0), DMA_SILENT) &&
		    dma_only(&dma, 3, 0);

	dma_close(&dma);

	return good;
}

static enum result armed(struct session *session)
{
	if (!resets(session))
		return SKIP;

	window = dma_window();

	return verdict(check_copies(session) &&
		       same("owner", child_run(leaves_it_waiting, session),
			    0) &&
		       is_gone(session));
}

/* Where the one before had mapped its pages, the next has others. */
static enum result same_addresses(struct session *session)
{
	struct dma one, other;
	bool good = dma_open(&one, session) && dma_map(&one, TO(&one), 3) &&
		    dma_copies(&one, TO(&one), FROM(&one), PAGE);

	session_close(&one.session);
	poison(dma_page(&one, 3), PAGE);
	good = dma_open_at(&other, session, one.window) && good &&
	       dma_map(&other, TO(&other), 5) &&
	       dma_copies(&other, TO(&other), FROM(&other), PAGE) &&
	       sure("is copied", patterned(dma_page(&other, 5), PAGE, SEED)) &&
	       dma_only(&other, 5, PAGE) && dma_only(&one, 0, 0);
	dma_close(&other);
	dma_close(&one);

	return verdict(good);
}

static const struct test tests[] = {
	{ "device closed first", closed, "dcg" },
	{ "group closed first", closed, "gcd" },
	{ "container closed first", closed, "cgd" },
	{ "only the device is closed", device_only },
	{ "closed thirty times", often },
	{ "goes on until the device is closed", device_last },
	{ "reset", on_demand },
	{ "owner is killed", killed },
	{ "taken from the driver", unbound },
	{ "waits for the next owner", armed },
	{ "same addresses for the next owner", same_addresses },
};

void run_dma_owners_suite(struct session *session)
{
	run_tests("dma owners", tests, ARRAY_SIZE(tests), session);
}
