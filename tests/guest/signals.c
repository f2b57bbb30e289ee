// SPDX-License-Identifier: GPL-2.0
#include "signals.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

long long events(int eventfd)
{
	__u64 count;

	return read(eventfd, &count, sizeof(count)) == sizeof(count) ?
	       (long long)count : 0;
}

long long events_within(int eventfd, int milliseconds)
{
	struct pollfd wait = { .fd = eventfd, .events = POLLIN };

	poll(&wait, 1, milliseconds);

	return events(eventfd);
}

/* Everything that a test may have left; nothing is there on most of them. */
static void clean(struct line *line)
{
	irq_eventfd(line->device, line->index, MASK, -1);
	irq_eventfd(line->device, line->index, UNMASK, -1);
	irq_none(line->device, line->index, TRIGGER, 0);
	irq_none(line->device, line->index, UNMASK, 1);
	close(line->trigger);
}

static enum result on_line(struct line *line, bool (*check)(struct line *line))
{
	bool good;

	line->trigger = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
	if (line->trigger < 0)
		return FAIL;

	good = same("trigger", irq_eventfd(line->device, line->index, TRIGGER,
					   line->trigger), 0) &&
	       check(line);
	clean(line);

	return verdict(good);
}

enum result with_line(struct session *session, __u32 flags,
		      bool (*check)(struct line *line))
{
	struct line line = { .session = session, .device = session->device };
	struct vfio_irq_info info;

	for (; line.index < session->expected->num_irqs; line.index++) {
		if (irq_info(session->device, line.index, &info) ||
		    !(info.flags & VFIO_IRQ_INFO_EVENTFD) ||
		    (info.flags & flags) != flags)
			continue;
		line.flags = info.flags;
		return on_line(&line, check);
	}

	return SKIP;
}
