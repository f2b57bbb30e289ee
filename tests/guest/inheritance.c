// SPDX-License-Identifier: GPL-2.0
/* What forked processes and programs that are executed get, and what not. */
#include "suites.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

#include "inheritance.h"
#include "signals.h"

static bool works(int device)
{
	struct vfio_device_info info;

	return !device_info(device, &info);
}

int run_inherited(const char *number)
{
	int fd = atoi(number);

	return fcntl(fd, F_GETFD) < 0 ? DESCRIPTOR_CLOSED :
	       works(fd) ? DESCRIPTOR_WORKS : DESCRIPTOR_BROKEN;
}

/* This program again, which then runs run_inherited(). */
static int executes(struct session *session)
{
	char number[16];
	char *const arguments[] = { "init", number, NULL };

	snprintf(number, sizeof(number), "%d", session->device);
	execv("/init", arguments);

	return 127;
}

/* It is the kernel's VFIO that sets the flag, since 3.12. */
static enum result closed_on_exec(struct session *session)
{
	if (!(fcntl(session->device, F_GETFD) & FD_CLOEXEC)) {
		ktap_note("this kernel does not close it by itself");
		return SKIP;
	}

	return verdict(same("child", child_run(executes, session),
			    DESCRIPTOR_CLOSED));
}

static enum result kept_on_exec(struct session *session)
{
	int flags = fcntl(session->device, F_GETFD), got;

	fcntl(session->device, F_SETFD, flags & ~FD_CLOEXEC);
	got = child_run(executes, session);
	fcntl(session->device, F_SETFD, flags);

	return verdict(same("child", got, DESCRIPTOR_WORKS) &
		       sure("works afterwards", works(session->device)));
}

static int uses(struct session *session)
{
	return !works(session->device);
}

static enum result forked(struct session *session)
{
	return verdict(same("child", child_run(uses, session), 0));
}

static int closes(struct session *session)
{
	close(session->device);
	close(session->group);
	close(session->container);

	return 0;
}

static enum result child_closes(struct session *session)
{
	return verdict(same("child", child_run(closes, session), 0) &
		       sure("works afterwards", works(session->device)));
}

static struct line *used_line;

static int raises(struct session *session)
{
	(void)session;

	return !!irq_none(used_line->device, used_line->index, TRIGGER, 1);
}

static bool check_child_raises(struct line *line)
{
	used_line = line;

	return same("child", child_run(raises, line->session), 0) &&
	       same("events", events(line->trigger), 1);
}

static enum result child_raises(struct session *session)
{
	return with_line(session, 0, check_child_raises);
}

static int listens(struct session *session)
{
	(void)session;

	return events_within(used_line->trigger, LONG_WAIT) != 1;
}

static bool check_child_listens(struct line *line)
{
	pid_t child;

	used_line = line;
	child = child_start(listens, line->session);

	return same("loopback", irq_none(line->device, line->index, TRIGGER,
					 1), 0) &
	       same("child", child_wait(child, LONG_WAIT), 0);
}

static enum result child_listens(struct session *session)
{
	return with_line(session, 0, check_child_listens);
}

static int dies(struct session *session)
{
	(void)session;
	abort();
}

static enum result child_dies(struct session *session)
{
	return verdict(same("child", child_run(dies, session), CHILD_KILLED) &
		       sure("works afterwards", works(session->device)));
}

/* The container belongs to the memory of whoever joined it. */
static int maps_as_child(struct session *session)
{
	struct vfio_iommu_type1_info info = { .argsz = sizeof(info) };

	vfio_ioctl(session->container, VFIO_IOMMU_GET_INFO, &info);

	return !works(session->device);
}

static enum result container_of_parent(struct session *session)
{
	return verdict(same("child", child_run(maps_as_child, session), 0));
}

static int sockets[2];

static int receives(struct session *session)
{
	char byte, control[CMSG_SPACE(sizeof(int))];
	struct iovec vector = { &byte, 1 };
	struct msghdr message = {
		.msg_iov = &vector,
		.msg_iovlen = 1,
		.msg_control = control,
		.msg_controllen = sizeof(control),
	};
	struct cmsghdr *head;

	close(session->device);
	if (recvmsg(sockets[1], &message, 0) != 1)
		return 1;

	head = CMSG_FIRSTHDR(&message);

	return !head || !works(*(int *)CMSG_DATA(head));
}

static bool sends(int device)
{
	char byte = 0;
	union {
		struct cmsghdr head;
		char bytes[CMSG_SPACE(sizeof(int))];
	} control = { 0 };
	struct iovec vector = { &byte, 1 };
	struct msghdr message = {
		.msg_iov = &vector,
		.msg_iovlen = 1,
		.msg_control = &control,
		.msg_controllen = sizeof(control),
	};

	control.head.cmsg_level = SOL_SOCKET;
	control.head.cmsg_type = SCM_RIGHTS;
	control.head.cmsg_len = CMSG_LEN(sizeof(int));
	*(int *)CMSG_DATA(&control.head) = device;

	return sendmsg(sockets[0], &message, 0) == 1;
}

static enum result over_a_socket(struct session *session)
{
	pid_t child;
	bool good;

	if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets))
		return SKIP;

	child = child_start(receives, session);
	good = sure("sent", sends(session->device)) &
	       same("child", child_wait(child, LONG_WAIT), 0);
	close(sockets[0]);
	close(sockets[1]);

	return verdict(good & sure("works afterwards",
				   works(session->device)));
}

static const struct test tests[] = {
	{ "exec closes the device", closed_on_exec },
	{ "exec keeps what is to be kept", kept_on_exec },
	{ "a child uses the device", forked },
	{ "a child closes the device", child_closes },
	{ "a child dies", child_dies },
	{ "a child raises an interrupt", child_raises },
	{ "a child listens", child_listens },
	{ "a child asks the container", container_of_parent },
	{ "sent over a socket", over_a_socket },
};

void run_inheritance_suite(struct session *session)
{
	run_tests("inheritance", tests, ARRAY_SIZE(tests), session);
}
