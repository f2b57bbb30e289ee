// SPDX-License-Identifier: GPL-2.0
#include "suites.h"

#include <errno.h>
#include <linux/vfio.h>
#include <string.h>

#include "device.h"
#include "memory.h"

static int get_info(struct session *session, struct vfio_device_info *info)
{
	return vfio_ioctl(session->device, VFIO_DEVICE_GET_INFO, info);
}

static enum result device(struct session *session)
{
	const struct expected_device *expected = session->expected;
	struct vfio_device_info info = { .argsz = INFO_SIZE };
	bool good = same("info", get_info(session, &info), 0);

	good &= same("flags", info.flags, expected->flags);
	good &= same("regions", info.num_regions, expected->num_regions);
	good &= same("interrupts", info.num_irqs, expected->num_irqs);

	return verdict(good);
}

static enum result device_short(struct session *session)
{
	struct vfio_device_info info = { .argsz = INFO_SIZE - 1 };
	bool good = same("short", get_info(session, &info), -EINVAL);

	info.argsz = 0;
	good &= same("nothing", get_info(session, &info), -EINVAL);

	return verdict(good);
}

/* A client of a later kernel passes more, which must stay as it is. */
static enum result device_long(struct session *session)
{
	union {
		struct vfio_device_info info;
		unsigned char bytes[128];
	} u;
	bool good = true;
	size_t i;

	memset(&u, POISON, sizeof(u));
	u.info.argsz = sizeof(u);
	good &= same("long", get_info(session, &u.info), 0);
	good &= same("regions", u.info.num_regions,
		     session->expected->num_regions);

	for (i = sizeof(u.info); i < sizeof(u.bytes); i++)
		if (u.bytes[i] != POISON)
			good = same("byte written beyond", i, -1);

	return verdict(good);
}

static enum result bad_pointers(struct session *session)
{
	static const unsigned long requests[] = {
		VFIO_DEVICE_GET_INFO,
		VFIO_DEVICE_GET_REGION_INFO,
		VFIO_DEVICE_GET_IRQ_INFO,
	};
	bool good = true;
	size_t i;

	for (i = 0; i < ARRAY_SIZE(requests); i++) {
		good &= same("null", vfio_ioctl(session->device, requests[i],
						NULL), -EFAULT);
		good &= same("kernel", vfio_ioctl(session->device, requests[i],
						  KERNEL_POINTER), -EFAULT);
	}

	return verdict(good);
}

static bool check_region(struct session *session, unsigned int index)
{
	const struct expected_region *expected =
		&session->expected->regions[index];
	struct vfio_region_info info;
	bool good = same("region", region_info(session->device, index, &info), 0);

	ktap_note("region %u: size %#llx, offset %#llx, flags %#x", index,
		  (unsigned long long)info.size,
		  (unsigned long long)info.offset, info.flags);
	good &= same("size", info.size, expected->size);
	good &= same("flags", info.flags, expected->flags);
	good &= same("index", info.index, index);

	return good;
}

static enum result regions(struct session *session)
{
	bool good = true;
	unsigned int i;

	for (i = 0; i < session->expected->num_regions; i++)
		good &= check_region(session, i);

	return verdict(good);
}

/* Offsets are opaque, but page aligned, and two regions share none. */
static bool apart(struct session *session, unsigned int a, unsigned int b)
{
	struct vfio_region_info x, y;

	if (region_info(session->device, a, &x) || region_info(session->device, b, &y))
		return false;

	return !(x.offset % 4096) &&
	       (x.offset + x.size <= y.offset || y.offset + y.size <= x.offset);
}

static enum result region_offsets(struct session *session)
{
	unsigned int count = session->expected->num_regions;
	bool good = true;
	unsigned int a, b;

	for (a = 0; a < count; a++)
		for (b = 0; b < count; b++)
			good &= a == b || sure("regions are apart",
					       apart(session, a, b));

	return verdict(good);
}

static enum result region_bounds(struct session *session)
{
	unsigned int count = session->expected->num_regions;
	struct vfio_region_info info;
	bool good = true;

	good &= same("next", region_info(session->device, count, &info), -EINVAL);
	good &= same("sign bit", region_info(session->device, 1U << 31, &info), -EINVAL);
	good &= same("last", region_info(session->device, ~0U, &info), -EINVAL);

	memset(&info, 0, sizeof(info));
	info.argsz = REGION_SIZE - 1;
	good &= same("short", vfio_ioctl(session->device,
					 VFIO_DEVICE_GET_REGION_INFO, &info),
		     -EINVAL);

	return verdict(good);
}

static bool check_irq(struct session *session, unsigned int index)
{
	const struct expected_irq *expected = &session->expected->irqs[index];
	struct vfio_irq_info info;
	bool good = same("interrupt", irq_info(session->device, index, &info), 0);

	ktap_note("interrupt %u: count %u, flags %#x", index, info.count,
		  info.flags);
	good &= same("count", info.count, expected->count);
	good &= same("flags", info.flags, expected->flags);
	good &= same("index", info.index, index);

	return good;
}

static enum result irqs(struct session *session)
{
	bool good = true;
	unsigned int i;

	for (i = 0; i < session->expected->num_irqs; i++)
		good &= check_irq(session, i);

	return verdict(good);
}

static enum result irq_bounds(struct session *session)
{
	unsigned int count = session->expected->num_irqs;
	struct vfio_irq_info info;
	bool good = true;

	good &= same("next", irq_info(session->device, count, &info), -EINVAL);
	good &= same("sign bit", irq_info(session->device, 1U << 31, &info), -EINVAL);
	good &= same("last", irq_info(session->device, ~0U, &info), -EINVAL);

	memset(&info, 0, sizeof(info));
	info.argsz = IRQ_SIZE - 1;
	good &= same("short", vfio_ioctl(session->device,
					 VFIO_DEVICE_GET_IRQ_INFO, &info),
		     -EINVAL);

	return verdict(good);
}

static enum result unknown_requests(struct session *session)
{
	bool good = true;

	good &= same("type 1 request", vfio_ioctl(session->device,
						  VFIO_IOMMU_GET_INFO, NULL),
		     -ENOTTY);
	good &= same("unused number", vfio_ioctl(session->device,
						 _IO(VFIO_TYPE, 0xff), NULL),
		     -ENOTTY);
	good &= same("other driver", vfio_ioctl(session->device, 0x5401, NULL),
		     -ENOTTY);

	return verdict(good);
}

static const struct test tests[] = {
	{ "device", device },
	{ "device, short argument", device_short },
	{ "device, long argument", device_long },
	{ "bad pointers", bad_pointers },
	{ "regions", regions },
	{ "region offsets", region_offsets },
	{ "region bounds", region_bounds },
	{ "interrupts", irqs },
	{ "interrupt bounds", irq_bounds },
	{ "unknown requests", unknown_requests },
};

void run_info_suite(struct session *session)
{
	run_tests("info", tests, ARRAY_SIZE(tests), session);
}
