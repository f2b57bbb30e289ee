/* SPDX-License-Identifier: GPL-2.0 */
/* A VFIO session with one device: container, group and device. */
#ifndef SESSION_H
#define SESSION_H

#include <stdbool.h>

#include "expect.h"
#include "ktap.h"

struct session {
	const struct expectation *all;
	const struct expected_device *expected;
	const void *with;	/* what the test that runs is given */
	int group_number;
	int container;
	int group;
	int device;
};

struct test {
	const char *name;
	enum result (*run)(struct session *session);
	const void *with;
};

/* Both ioctl and errno in one value: 0 or more, or a negative errno. */
int vfio_ioctl(int fd, unsigned long request, void *argument);

/* Opens /dev/vfio/N or noiommu-N: a descriptor or a negative errno. */
int vfio_open_group(const struct session *session);

/* A new descriptor of the device, or a negative errno. */
int vfio_open_device(const struct session *session);

/* What the container is asked for with VFIO_SET_IOMMU. */
unsigned long vfio_iommu_type(const struct session *session);

/* All three, one after the other as clients do; what fails is said. */
bool session_open(struct session *session);

/* Closes what is open. */
void session_close(struct session *session);

/* Says what is wrong, if anything. */
bool same(const char *what, long long got, long long want);
bool sure(const char *what, bool holds);

/* Any errno will do. */
bool refused(const char *what, long long got);

enum result verdict(bool good);

void run_tests(const char *suite, const struct test *tests, unsigned int count,
	       struct session *session);

#define ARRAY_SIZE(array) (sizeof(array) / sizeof((array)[0]))

#endif
