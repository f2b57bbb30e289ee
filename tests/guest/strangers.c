// SPDX-License-Identifier: GPL-2.0
#define _GNU_SOURCE
#include "strangers.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <sys/epoll.h>
#include <unistd.h>

static int null_device(const struct session *session)
{
	(void)session;

	return open("/dev/null", O_RDWR | O_CLOEXEC);
}

static int regular_file(const struct session *session)
{
	(void)session;

	return open("/expect", O_RDONLY | O_CLOEXEC);
}

static int pipe_end(const struct session *session)
{
	int ends[2];

	(void)session;
	if (pipe2(ends, O_CLOEXEC))
		return -1;
	close(ends[1]);

	return ends[0];
}

static int epoll(const struct session *session)
{
	(void)session;

	return epoll_create1(EPOLL_CLOEXEC);
}

static int closed(const struct session *session)
{
	int fd = null_device(session);

	close(fd);

	return fd;
}

static int never_open(const struct session *session)
{
	(void)session;

	return INT_MAX;
}

static int group(const struct session *session)
{
	return dup(session->group);
}

static int device(const struct session *session)
{
	return session->device < 0 ? group(session) : dup(session->device);
}

const struct stranger strangers[] = {
	{ "/dev/null", null_device, EINVAL },
	{ "a regular file", regular_file, EINVAL },
	{ "a pipe", pipe_end, EINVAL },
	{ "an epoll descriptor", epoll, EINVAL },
	{ "the group", group, EINVAL },
	{ "the device", device, EINVAL },
	{ "a closed descriptor", closed, EBADF },
	{ "a number never open", never_open, EBADF },
	{ 0 },
};

void stranger_close(const struct stranger *stranger, int fd)
{
	if (stranger->open != closed && stranger->open != never_open)
		close(fd);
}
