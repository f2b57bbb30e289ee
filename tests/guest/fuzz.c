// SPDX-License-Identifier: GPL-2.0
/*
 * Runs operations of chance on a device. It writes to registers, except those
 * that start programs of a DMA controller, so it is for emulated machines.
 */
#include "fuzz.h"

#include <string.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "chance.h"
#include "child.h"
#include "device.h"
#include "kmemleak.h"
#include "memory.h"
#include "suites.h"
#include "taint.h"

#define REPORT 100000
#define USUAL_OPERATIONS 1000000

static struct fuzz fuzz;

/* How often of all operations each kind is chosen. */
static const struct {
	unsigned int weight;
	void (*run)(struct fuzz *fuzz);
} kinds[] = {
	{ 200, fuzz_information },
	{ 300, fuzz_interrupts },
	{ 40, fuzz_unknown },
	{ 60, fuzz_eventfds },
	{ 120, fuzz_read },
	{ 80, fuzz_write },
	{ 60, fuzz_map },
	{ 60, fuzz_use_mapping },
	{ 30, fuzz_group },
	{ 49, fuzz_container },
	{ 1, fuzz_reopen },
};

static void one_operation(void)
{
	unsigned int all = 0, at, i;

	for (i = 0; i < ARRAY_SIZE(kinds); i++)
		all += kinds[i].weight;

	at = chance_below(all);
	for (i = 0; at >= kinds[i].weight; i++)
		at -= kinds[i].weight;
	kinds[i].run(&fuzz);
}

static bool prepare(struct session *session)
{
	int i;

	memset(&fuzz, 0, sizeof(fuzz));
	fuzz.session = session;
	fuzz.page = guarded_page();
	for (i = 0; i < FUZZ_EVENTFDS; i++)
		fuzz.eventfds[i] = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);

	return fuzz.page && session_open(session);
}

static enum result operations(struct session *session)
{
	uint64_t all = session->all->operations, i;

	if (!all)
		all = USUAL_OPERATIONS;
	all /= session->all->num_devices;
	if (!prepare(session))
		return FAIL;

	ktap_note("seed %llu, %llu operations",
		  (unsigned long long)session->all->seed,
		  (unsigned long long)all);
	chance_seed(session->all->seed + 1);
	for (i = 1; i <= all; i++) {
		one_operation();
		if (i % REPORT == 0 || i == all)
			ktap_note("%llu done, %llu succeeded",
				  (unsigned long long)i,
				  (unsigned long long)fuzz.succeeded);
	}

	return verdict(sure("some succeeded", fuzz.succeeded > all / 20));
}

static enum result nothing_beyond(struct session *session)
{
	(void)session;

	return verdict(same("writes beyond what was promised", fuzz.beyond, 0));
}

static enum result no_addresses(struct session *session)
{
	(void)session;

	return verdict(same("words like addresses", fuzz.leaks, 0));
}

/* Closes all, and finds the device as good as ever. */
static enum result still_works(struct session *session)
{
	struct vfio_device_info info;
	bool good;
	int i;

	fuzz_unmap_all(&fuzz);
	session_close(session);
	for (i = 0; i < FUZZ_EVENTFDS; i++)
		close(fuzz.eventfds[i]);
	guarded_free(fuzz.page);

	good = session_open(session) &&
	       same("info", device_info(session->device, &info), 0) &&
	       same("regions", info.num_regions,
		    session->expected->num_regions);
	session_close(session);

	return verdict(good);
}

static enum result healthy(struct session *session)
{
	(void)session;

	return verdict(same("taint", taint_of_faults(), 0));
}

static enum result no_leak(struct session *session)
{
	int found;

	(void)session;
	found = kmemleak_found();

	return found < 0 ? SKIP : verdict(same("objects", found, 0));
}

static const struct test tests[] = {
	{ "operations", operations },
	{ "nothing is written beyond", nothing_beyond },
	{ "no address of the kernel", no_addresses },
	{ "works afterwards", still_works },
	{ "the kernel had nothing to complain", healthy },
	{ "no memory is lost", no_leak },
};

void run_fuzz_suite(struct session *session)
{
	kmemleak_forget();
	run_tests("fuzz", tests, ARRAY_SIZE(tests), session);
}
