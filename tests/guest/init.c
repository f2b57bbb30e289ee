// SPDX-License-Identifier: GPL-2.0
/*
 * The first process of the machine under test: asks the kernel about every
 * device of /expect and prints the answers in KTAP, then the token.
 */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/reboot.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "dma.h"
#include "inheritance.h"
#include "machine.h"
#include "suites.h"

static struct expectation expectation;

/* The command line names the token when /expect does not. */
static void find_token(void)
{
	static const char key[] = "vfio_dt.token=";
	FILE *file = fopen("/proc/cmdline", "re");
	char line[2048] = "";
	char *found;

	if (!file)
		return;

	if (!fgets(line, sizeof(line), file))
		line[0] = '\0';
	fclose(file);

	found = strstr(line, key);
	if (!found)
		return;

	found += strlen(key);
	found[strcspn(found, " \n")] = '\0';
	if (strlen(found) < sizeof(expectation.token))
		strcpy(expectation.token, found);
}

/* A module that the image lacks is built into the kernel. */
static void load_module(const char *name)
{
	char path[MAX_NAME + 16];
	int fd;

	snprintf(path, sizeof(path), "/modules/%s", name);
	fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return;

	if (syscall(SYS_finit_module, fd, "", 0))
		ktap_note("%s: %s", name, strerror(errno));
	close(fd);
}

typedef void suite(struct session *session);

static suite *const conformance[] = {
	run_binding_suite,
	run_override_suite,
	run_membership_suite,
	run_group_suite,
	run_container_suite,
	run_type1_suite,
	run_info_suite,
	run_devicetree_suite,
	run_arguments_suite,
	run_access_suite,
	run_quirks_suite,
	run_reset_suite,
	run_regions_suite,
	run_writes_suite,
	run_mappings_suite,
	run_mapped_suite,
	run_irqs_suite,
	run_eventfds_suite,
	run_foreign_suite,
	run_masking_suite,
	run_loopback_suite,
	run_level_suite,
	run_inheritance_suite,
	run_closing_suite,
	run_cdev_suite,
	run_lifetime_suite,
	run_races_suite,
	run_unplug_suite,
	run_dma_copies_suite,
	run_dma_faults_suite,
	run_dma_owners_suite,
	run_dma_races_suite,
	NULL
};

static suite *const fuzz[] = { run_binding_suite, run_fuzz_suite, NULL };
static suite *const bench[] = { run_binding_suite, run_bench_suite, NULL };

static suite *const dma[] = {
	run_binding_suite,
	run_dma_copies_suite,
	run_dma_faults_suite,
	run_dma_owners_suite,
	run_dma_races_suite,
	NULL
};

static suite *const *const runs[] = {
	[CONFORMANCE] = conformance,
	[FUZZ] = fuzz,
	[BENCH] = bench,
	[DMA] = dma,
};

static bool does_dma(suite *one)
{
	return one == run_dma_copies_suite || one == run_dma_faults_suite ||
	       one == run_dma_owners_suite || one == run_dma_races_suite;
}

/* A driver that matches its devices cares for no override. */
static bool applies(suite *one, const struct expected_device *device)
{
	return (one != run_override_suite || expectation.dynamic) &&
	       (!does_dma(one) || dma_possible(device));
}

static void run_device(const struct expected_device *device)
{
	struct session session = {
		.all = &expectation,
		.expected = device,
		.group_number = -1,
		.container = -1,
		.group = -1,
		.device = -1,
	};
	suite *const *suites = runs[expectation.run];
	unsigned int i, count = 0;

	for (i = 0; suites[i]; i++)
		count += applies(suites[i], device);
	ktap_open(device->name, count);
	for (i = 0; suites[i]; i++)
		if (applies(suites[i], device))
			suites[i](&session);
	ktap_close();
}

static bool any_dma(void)
{
	unsigned int i;

	for (i = 0; i < expectation.num_devices; i++)
		if (dma_possible(&expectation.devices[i]))
			return true;

	return false;
}

static void run_all(void)
{
	struct session session = { .all = &expectation };
	unsigned int i;

	ktap_open("", expectation.num_devices + 2 + any_dma());
	run_system_suite(&session);
	for (i = 0; i < expectation.num_devices; i++)
		run_device(&expectation.devices[i]);
	run_sharing_suite(&session);
	if (any_dma())
		run_dma_groups_suite(&session);
	ktap_close();
}

/* Small kernels have no clock_nanosleep for the C library's sleep(). */
static void settle(void)
{
	poll(NULL, 0, expectation.settle * 1000);
}

static void end(bool poweroff)
{
	struct counts counts = ktap_counts();

	ktap_line("# pass:%u fail:%u skip:%u", counts.pass, counts.fail,
		  counts.skip);
	ktap_line("vfio-dt: done %s", expectation.token);
	sync();

	if (poweroff)
		reboot(RB_POWER_OFF);

	for (;;)
		pause();
}

int main(int argc, char **argv)
{
	unsigned int i;
	bool good;

	if (argc > 1 && getpid() != 1)
		return run_inherited(argv[1]);

	machine_start();
	ktap_line("vfio-dt: guest");
	good = expect_read("/expect", &expectation);
	if (!*expectation.token)
		find_token();
	if (!good) {
		ktap_line("Bail out! /expect cannot be used");
		end(false);
	}

	for (i = 0; i < expectation.num_modules; i++)
		load_module(expectation.modules[i]);

	settle();
	run_all();
	end(expectation.poweroff);
}
