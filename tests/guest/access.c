// SPDX-License-Identifier: GPL-2.0
/*
 * What the flags promise must work, and what they do not promise must fail.
 * Reads and mappings touch the first word of a region only.
 */
#define _GNU_SOURCE
#include "suites.h"

#include <errno.h>
#include <linux/vfio.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <unistd.h>

#include "device.h"

static bool check_read(struct session *session,
		       const struct vfio_region_info *info)
{
	__u32 word;
	ssize_t got = device_read(session->device, &word, sizeof(word),
				  info->offset);

	if (info->flags & VFIO_REGION_INFO_FLAG_READ)
		return same("read", got, sizeof(word));

	return same("read", got, -EINVAL);
}

/* Only what must fail: a write that works may do anything. */
static bool check_write(struct session *session,
			const struct vfio_region_info *info)
{
	__u32 word = 0;
	ssize_t got;

	if (info->flags & VFIO_REGION_INFO_FLAG_WRITE)
		return true;

	got = device_write(session->device, &word, sizeof(word), info->offset);

	return same("write", got, -EINVAL);
}

/* The same bytes, whatever the width of the accesses that fetch them. */
static bool check_widths(struct session *session,
			 const struct vfio_region_info *info)
{
	static const size_t widths[] = { 1, 2, 4, 8 };
	unsigned char whole[8], parts[8];
	size_t i, at;
	bool good;

	if (!(info->flags & VFIO_REGION_INFO_FLAG_READ) ||
	    info->size < sizeof(whole))
		return true;

	good = same("whole", device_read(session->device, whole, sizeof(whole),
				     info->offset), sizeof(whole));
	for (i = 0; i < ARRAY_SIZE(widths); i++)
		for (at = 0; at < sizeof(parts); at += widths[i])
			good &= same("part", device_read(session->device, parts + at,
						     widths[i],
						     info->offset + at),
				     widths[i]);

	return good && same("bytes", memcmp(whole, parts, sizeof(whole)), 0);
}

/* Accesses end with the region, and none begins behind it. */
static bool check_clipping(struct session *session,
			   const struct vfio_region_info *info)
{
	const __u64 end = info->offset + info->size;
	unsigned char bytes[16];
	bool good;

	if (!(info->flags & VFIO_REGION_INFO_FLAG_READ))
		return true;

	good = same("nothing", device_read(session->device, bytes, 0, info->offset), 0);
	good &= same("last byte", device_read(session->device, bytes, 1, end - 1), 1);
	good &= same("across the end", device_read(session->device, bytes, 16, end - 4), 4);
	good &= same("odd end", device_read(session->device, bytes, 16, end - 3), 3);
	good &= same("behind", device_read(session->device, bytes, 1, end), -EINVAL);
	good &= same("far behind", device_read(session->device, bytes, 4, 1ULL << 62),
		     -EINVAL);
	good &= same("bad pointer", device_read(session->device, (void *)8, 4,
					    info->offset), -EFAULT);

	return good;
}

static bool unmappable(struct session *session, const char *what,
		       size_t length, int flags, __u64 offset)
{
	void *got = device_map(session->device, length, PROT_READ, flags,
			       offset);

	if (got != MAP_FAILED)
		munmap(got, length);

	return same(what, got != MAP_FAILED ? 0 : -errno, -EINVAL);
}

/* What is mapped is what is read, and nothing beyond the region is mapped. */
static bool check_mmap(struct session *session,
		       const struct vfio_region_info *info)
{
	volatile __u32 *words;
	__u32 word;
	bool good;

	if (info->flags & VFIO_REGION_INFO_FLAG_CAPS)
		return unmappable(session, "whole", info->size, MAP_SHARED,
				  info->offset);
	if (!(info->flags & VFIO_REGION_INFO_FLAG_MMAP))
		return unmappable(session, "mmap", PAGE, MAP_SHARED,
				  info->offset);

	good = unmappable(session, "private", PAGE, MAP_PRIVATE, info->offset);
	good &= unmappable(session, "too long", info->size + PAGE, MAP_SHARED,
			   info->offset);
	good &= unmappable(session, "behind", PAGE, MAP_SHARED,
			   info->offset + info->size);

	words = device_map(session->device, info->size, PROT_READ, MAP_SHARED,
			   info->offset);
	if (!sure("mmap", words != MAP_FAILED))
		return false;

	if (info->flags & VFIO_REGION_INFO_FLAG_READ) {
		good &= same("read", device_read(session->device, &word,
						 sizeof(word), info->offset),
			     sizeof(word));
		good &= same("first word", words[0], word);
	}
	munmap((void *)words, info->size);

	return good;
}

static enum result each_region(struct session *session,
			       bool (*check)(struct session *,
					     const struct vfio_region_info *))
{
	struct vfio_region_info info;
	bool good = true;
	unsigned int i;

	if (!session->expected->num_regions)
		return SKIP;

	for (i = 0; i < session->expected->num_regions; i++)
		good &= same("region",
			     region_info(session->device, i, &info), 0) &&
			check(session, &info);

	return verdict(good);
}

static enum result reads(struct session *session)
{
	return each_region(session, check_read);
}

static enum result writes(struct session *session)
{
	return each_region(session, check_write);
}

static enum result widths(struct session *session)
{
	return each_region(session, check_widths);
}

static enum result clipping(struct session *session)
{
	return each_region(session, check_clipping);
}

static enum result mappings(struct session *session)
{
	return each_region(session, check_mmap);
}

static bool check_irq(struct session *session, unsigned int index, int eventfd)
{
	const __u32 trigger = VFIO_IRQ_SET_ACTION_TRIGGER;
	__u64 events;
	bool good;

	if (!(session->expected->irqs[index].flags & VFIO_IRQ_INFO_EVENTFD))
		return same("trigger", irq_eventfd(session->device, index,
						   trigger, eventfd), -EINVAL);

	good = same("trigger", irq_eventfd(session->device, index, trigger,
					   eventfd), 0);
	good &= same("no event yet", read(eventfd, &events, sizeof(events)),
		     -1);
	good &= same("trigger off", irq_none(session->device, index, trigger,
					     0), 0);

	return good;
}

static enum result triggers(struct session *session)
{
	int fd = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
	bool good = true;
	unsigned int i;

	if (!session->expected->num_irqs)
		return SKIP;
	if (fd < 0)
		return FAIL;

	for (i = 0; i < session->expected->num_irqs; i++)
		good &= check_irq(session, i, fd);
	close(fd);

	return verdict(good);
}

static enum result irq_out_of_range(struct session *session)
{
	int got = irq_none(session->device, session->expected->num_irqs,
			   VFIO_IRQ_SET_ACTION_TRIGGER, 0);

	return verdict(same("trigger", got, -EINVAL));
}

static enum result reset(struct session *session)
{
	bool promised = session->expected->flags & VFIO_DEVICE_FLAGS_RESET;
	int got = vfio_ioctl(session->device, VFIO_DEVICE_RESET, NULL);

	return verdict(same("reset", got, promised ? 0 : -EINVAL));
}

static const struct test tests[] = {
	{ "read", reads },
	{ "read, widths", widths },
	{ "read, bounds", clipping },
	{ "write", writes },
	{ "mmap", mappings },
	{ "triggers", triggers },
	{ "trigger out of range", irq_out_of_range },
	{ "reset", reset },
};

void run_access_suite(struct session *session)
{
	run_tests("access", tests, ARRAY_SIZE(tests), session);
}
