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
	int group_number;
	int container;
	int group;
	int device;
};

struct test {
	const char *name;
	enum result (*run)(struct session *session);
};

/* Both ioctl and errno in one value: 0 or more, or a negative errno. */
int vfio_ioctl(int fd, unsigned long request, void *argument);

/* Opens /dev/vfio/N or noiommu-N: a descriptor or a negative errno. */
int vfio_open_group(const struct session *session);

/* Says what is wrong, if anything. */
bool same(const char *what, long long got, long long want);
bool sure(const char *what, bool holds);

enum result verdict(bool good);

void run_tests(const char *suite, const struct test *tests, unsigned int count,
	       struct session *session);

#define ARRAY_SIZE(array) (sizeof(array) / sizeof((array)[0]))

#endif
