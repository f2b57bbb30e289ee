// SPDX-License-Identifier: GPL-2.0
#include "kernel_log.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#define MAX_RECORD 8192

int kernel_log_open(void)
{
	int log = open("/dev/kmsg", O_RDONLY | O_NONBLOCK | O_CLOEXEC);

	if (log >= 0)
		lseek(log, 0, SEEK_END);

	return log;
}

unsigned int kernel_log_count(int log, const char *one, const char *other)
{
	char record[MAX_RECORD];
	unsigned int count = 0;
	ssize_t length;

	for (;;) {
		length = read(log, record, sizeof(record) - 1);
		/* A record that was overwritten before it was read. */
		if (length < 0 && errno == EPIPE)
			continue;
		if (length <= 0)
			return count;
		record[length] = '\0';
		count += strstr(record, one) && strstr(record, other);
	}
}
