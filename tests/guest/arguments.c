// SPDX-License-Identifier: GPL-2.0
/*
 * Good, short, long and hostile arguments of the three requests for
 * information. All begin with argsz and flags, the last two with an index then.
 */
#include "suites.h"

#include <errno.h>
#include <string.h>
#include <sys/mman.h>

#include "device.h"
#include "memory.h"

struct request {
	unsigned long number;
	__u32 size;
	bool (*has)(const struct expected_device *expected);
};

static bool always(const struct expected_device *expected)
{
	return expected;
}

static bool has_region(const struct expected_device *expected)
{
	return expected->num_regions;
}

static bool has_irq(const struct expected_device *expected)
{
	return expected->num_irqs;
}

static const struct request info = {
	VFIO_DEVICE_GET_INFO, INFO_SIZE, always
};

static const struct request region = {
	VFIO_DEVICE_GET_REGION_INFO, REGION_SIZE, has_region
};

static const struct request irq = {
	VFIO_DEVICE_GET_IRQ_INFO, IRQ_SIZE, has_irq
};

static int ask(struct session *session, void *argument)
{
	const struct request *request = session->with;

	return vfio_ioctl(session->device, request->number, argument);
}

static bool missing(struct session *session)
{
	const struct request *request = session->with;

	return !request->has(session->expected);
}

/* Index 0, whatever the request; behind argsz everything else is garbage. */
static void fill(void *argument, __u32 argsz)
{
	__u32 *words = argument;

	poison(argument, 128);
	words[0] = argsz;
	words[2] = 0;
}

static enum result with_size(struct session *session, __u32 argsz, int want)
{
	__u32 words[1024];

	if (missing(session))
		return SKIP;

	fill(words, argsz);

	return verdict(same("request", ask(session, words), want));
}

static enum result nothing(struct session *session)
{
	return with_size(session, 0, -EINVAL);
}

static enum result head_only(struct session *session)
{
	return with_size(session, 8, -EINVAL);
}

static enum result short_by_one(struct session *session)
{
	const struct request *request = session->with;

	return with_size(session, request->size - 1, -EINVAL);
}

static enum result largest(struct session *session)
{
	return with_size(session, ~0U, 0);
}

/* Not a byte behind what the first clients knew may change. */
static enum result as_before(struct session *session)
{
	const struct request *request = session->with;
	unsigned char bytes[128] __attribute__((aligned(8)));
	bool good;

	if (missing(session))
		return SKIP;

	fill(bytes, request->size);
	good = same("request", ask(session, bytes), 0);

	return verdict(good & sure("nothing is written behind",
				   poisoned(bytes + request->size,
					    sizeof(bytes) - request->size)));
}

/* What newer kernels add is within argsz; behind it all stays. */
static enum result later_client(struct session *session)
{
	unsigned char bytes[128] __attribute__((aligned(8)));
	bool good;

	if (missing(session))
		return SKIP;

	fill(bytes, 64);
	good = same("request", ask(session, bytes), 0);

	return verdict(good & sure("nothing is written behind",
				   poisoned(bytes + 64, sizeof(bytes) - 64)));
}

/* Every byte that is promised is written, also what the client left in it. */
static enum result overwrites(struct session *session)
{
	const struct request *request = session->with;
	unsigned char first[128] __attribute__((aligned(8)));
	unsigned char second[128] __attribute__((aligned(8)));
	bool good;

	if (missing(session))
		return SKIP;

	fill(first, request->size);
	memset(second, 0, sizeof(second));
	((__u32 *)second)[0] = request->size;

	good = same("poisoned", ask(session, first), 0);
	good &= same("clean", ask(session, second), 0);

	return verdict(good & same("difference",
				   memcmp(first, second, request->size), 0));
}

static enum result bad_pointer(struct session *session, void *pointer)
{
	return verdict(same("request", ask(session, pointer), -EFAULT));
}

static enum result null_pointer(struct session *session)
{
	return bad_pointer(session, NULL);
}

static enum result kernel_pointer(struct session *session)
{
	return bad_pointer(session, KERNEL_POINTER);
}

static enum result last_pointer(struct session *session)
{
	return bad_pointer(session, (void *)~3UL);
}

/* No byte beyond argsz is touched, and the last one before it is needed. */
static enum result page_end(struct session *session)
{
	const struct request *request = session->with;
	unsigned char *page, argument[128] __attribute__((aligned(8)));
	bool good;

	if (missing(session))
		return SKIP;

	page = guarded_page();
	if (!page)
		return FAIL;

	fill(argument, request->size);
	memcpy(page + PAGE - request->size, argument, request->size);
	good = same("fits", ask(session, page + PAGE - request->size), 0);
	good &= same("cut", ask(session, page + PAGE - request->size + 4),
		     -EFAULT);
	guarded_free(page);

	return verdict(good);
}

static enum result read_only(struct session *session)
{
	const struct request *request = session->with;
	unsigned char *page;
	bool good;

	if (missing(session))
		return SKIP;

	page = guarded_page();
	if (!page)
		return FAIL;

	fill(page, request->size);
	mprotect(page, PAGE, PROT_READ);
	good = same("request", ask(session, page), -EFAULT);
	guarded_free(page);

	return verdict(good);
}

static enum result misaligned(struct session *session)
{
	const struct request *request = session->with;
	unsigned char argument[128] __attribute__((aligned(8)));
	unsigned char moved[132];

	if (missing(session))
		return SKIP;

	fill(argument, request->size);
	memcpy(moved + 1, argument, sizeof(argument));

	return verdict(same("request", ask(session, moved + 1), 0));
}

#define CASES(what, request) \
	{ what ": argsz 0", nothing, request }, \
	{ what ": argsz of the head", head_only, request }, \
	{ what ": argsz one too short", short_by_one, request }, \
	{ what ": argsz of first clients", as_before, request }, \
	{ what ": argsz of later clients", later_client, request }, \
	{ what ": argsz of all ones", largest, request }, \
	{ what ": all is overwritten", overwrites, request }, \
	{ what ": null pointer", null_pointer, request }, \
	{ what ": kernel pointer", kernel_pointer, request }, \
	{ what ": last pointer", last_pointer, request }, \
	{ what ": end of a page", page_end, request }, \
	{ what ": read-only memory", read_only, request }, \
	{ what ": misaligned", misaligned, request }

static const struct test tests[] = {
	CASES("GET_INFO", &info),
	CASES("GET_REGION_INFO", &region),
	CASES("GET_IRQ_INFO", &irq),
};

void run_arguments_suite(struct session *session)
{
	run_tests("arguments", tests, ARRAY_SIZE(tests), session);
}
