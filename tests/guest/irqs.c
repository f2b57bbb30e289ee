// SPDX-License-Identifier: GPL-2.0
/*
 * Interrupts by eventfd: first as user space triggers them itself, then as a
 * PL330 raises them, which its debug registers can do without any DMA.
 */
#define _GNU_SOURCE
#include "suites.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/vfio.h>
#include <poll.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <unistd.h>

#include "pl330.h"

#define NONE VFIO_IRQ_SET_DATA_NONE
#define BOOL VFIO_IRQ_SET_DATA_BOOL
#define EVENTFD VFIO_IRQ_SET_DATA_EVENTFD
#define TRIGGER VFIO_IRQ_SET_ACTION_TRIGGER
#define MASK VFIO_IRQ_SET_ACTION_MASK
#define UNMASK VFIO_IRQ_SET_ACTION_UNMASK

#define ROUNDS 200

/* In which something that must happen does happen, at the latest. */
#define LONG_MS 2000

/* In which something that must not happen would have happened. */
#define SHORT_MS 20

struct line {
	struct session *session;
	__u32 index;
	__u32 flags;
	int eventfd;
};

struct request {
	struct vfio_irq_set set;
	union {
		__u8 flag;
		__s32 fd;
	} data;
} __attribute__((packed));

static int send(struct session *session, struct request *request)
{
	return vfio_ioctl(session->device, VFIO_DEVICE_SET_IRQS, request);
}

static struct request request(__u32 index, __u32 flags)
{
	struct request request = {
		.set = {
			.argsz = sizeof(request.set),
			.flags = flags,
			.index = index,
			.count = 1,
		},
	};

	if (flags & BOOL)
		request.set.argsz += sizeof(request.data.flag);
	if (flags & EVENTFD)
		request.set.argsz += sizeof(request.data.fd);

	return request;
}

static int set_none(struct line *line, __u32 action)
{
	struct request r = request(line->index, NONE | action);

	return send(line->session, &r);
}

static int set_bool(struct line *line, __u32 action, __u8 flag)
{
	struct request r = request(line->index, BOOL | action);

	r.data.flag = flag;

	return send(line->session, &r);
}

static int set_fd(struct line *line, __u32 action, int fd)
{
	struct request r = request(line->index, EVENTFD | action);

	r.data.fd = fd;

	return send(line->session, &r);
}

static int switch_off(struct line *line)
{
	struct request r = request(line->index, NONE | TRIGGER);

	r.set.count = 0;

	return send(line->session, &r);
}

/* Events since the last call; waits until there is one. */
static long long events(int fd, int timeout)
{
	struct pollfd poll_fd = { .fd = fd, .events = POLLIN };
	__u64 count;

	if (poll(&poll_fd, 1, timeout) <= 0)
		return 0;
	if (read(fd, &count, sizeof(count)) != sizeof(count))
		return -1;

	return count;
}

static bool fired(struct line *line, const char *what, long long times)
{
	return same(what, events(line->eventfd, times ? LONG_MS : SHORT_MS),
		    times);
}

static bool signal_fd(int fd)
{
	__u64 one = 1;

	return sure("signal", write(fd, &one, sizeof(one)) == sizeof(one));
}

static int new_eventfd(void)
{
	return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
}

static bool is_level(const struct line *line)
{
	return line->flags & VFIO_IRQ_INFO_AUTOMASKED;
}

/* Runs with an eventfd set, and nothing masked before or after. */
static bool with_line(struct line *line, bool (*check)(struct line *line))
{
	bool good;

	line->eventfd = new_eventfd();
	if (!sure("eventfd", line->eventfd >= 0))
		return false;

	good = same("set", set_fd(line, TRIGGER, line->eventfd), 0);
	good &= check(line);
	good &= same("off", switch_off(line), 0);
	if (is_level(line))
		good &= same("unmask", set_none(line, UNMASK), 0);
	close(line->eventfd);

	return good;
}

/* For every interrupt that has all the flags. */
static enum result each_line(struct session *session, __u32 flags,
			     bool (*check)(struct line *line))
{
	bool good = true, any = false;
	struct line line;
	unsigned int i;

	for (i = 0; i < session->expected->num_irqs; i++) {
		line = (struct line){
			.session = session,
			.index = i,
			.flags = session->expected->irqs[i].flags,
		};
		if ((line.flags & flags) != flags)
			continue;
		any = true;
		good &= with_line(&line, check);
	}

	return any ? verdict(good) : SKIP;
}

static bool check_loopback(struct line *line)
{
	bool good = fired(line, "before", 0);

	good &= same("none", set_none(line, TRIGGER), 0);
	good &= fired(line, "by none", 1);
	if (is_level(line))
		good &= same("unmask", set_none(line, UNMASK), 0);
	good &= same("true", set_bool(line, TRIGGER, 1), 0);
	good &= fired(line, "by true", 1);
	if (is_level(line))
		good &= same("unmask", set_bool(line, UNMASK, 1), 0);
	good &= same("false", set_bool(line, TRIGGER, 0), 0);
	good &= fired(line, "by false", 0);

	return good;
}

/* A level is masked as soon as it fires, an edge never. */
static bool check_counts(struct line *line)
{
	bool good = true;
	int i;

	for (i = 0; i < 3; i++)
		good &= same("trigger", set_none(line, TRIGGER), 0);

	return good & fired(line, "three times", is_level(line) ? 1 : 3);
}

static bool check_replace(struct line *line)
{
	int other = new_eventfd();
	bool good = same("replace", set_fd(line, TRIGGER, other), 0);

	good &= same("trigger", set_none(line, TRIGGER), 0);
	good &= same("the new one", events(other, LONG_MS), 1);
	good &= fired(line, "the old one", 0);
	close(other);

	return good;
}

/* An eventfd that cannot be had leaves things as they are. */
static bool check_failed_replace(struct line *line)
{
	int file = open("/proc/self/stat", O_RDONLY | O_CLOEXEC);
	bool good;

	good = same("no descriptor", set_fd(line, TRIGGER, 1000), -EBADF);
	good &= same("no eventfd", set_fd(line, TRIGGER, file), -EINVAL);
	good &= same("trigger", set_none(line, TRIGGER), 0);
	good &= fired(line, "still set", 1);
	close(file);

	return good;
}

static bool check_removal(struct line *line)
{
	bool good = same("remove", set_fd(line, TRIGGER, -1), 0);

	good &= same("remove again", set_fd(line, TRIGGER, -1), 0);
	good &= same("trigger", set_none(line, TRIGGER), 0);
	good &= fired(line, "removed", 0);
	if (is_level(line))
		good &= same("unmask", set_none(line, UNMASK), 0);
	good &= same("set again", set_fd(line, TRIGGER, line->eventfd), 0);
	good &= same("trigger", set_none(line, TRIGGER), 0);
	good &= fired(line, "set again", 1);

	return good;
}

static bool check_mask(struct line *line)
{
	bool good = same("false", set_bool(line, MASK, 0), 0);

	good &= same("trigger", set_none(line, TRIGGER), 0);
	good &= fired(line, "not masked", 1);
	good &= same("not unmasked", set_bool(line, UNMASK, 0), 0);
	good &= same("trigger", set_none(line, TRIGGER), 0);
	good &= fired(line, "masked by itself", 0);
	good &= same("unmask", set_none(line, UNMASK), 0);
	good &= same("unmask again", set_none(line, UNMASK), 0);
	good &= same("mask", set_none(line, MASK), 0);
	good &= same("mask again", set_bool(line, MASK, 1), 0);
	good &= same("trigger", set_none(line, TRIGGER), 0);
	good &= fired(line, "masked", 0);
	good &= same("unmask once", set_none(line, UNMASK), 0);
	good &= same("trigger", set_none(line, TRIGGER), 0);
	good &= fired(line, "unmasked", 1);

	return good;
}

static bool check_masking_eventfds(struct line *line)
{
	int mask = new_eventfd(), unmask = new_eventfd();
	bool good = same("mask", set_fd(line, MASK, mask), 0);

	good &= same("unmask", set_fd(line, UNMASK, unmask), 0);
	good &= signal_fd(mask);
	good &= same("trigger", set_none(line, TRIGGER), 0);
	good &= fired(line, "masked", 0);
	good &= signal_fd(unmask);
	good &= same("trigger", set_none(line, TRIGGER), 0);
	good &= fired(line, "unmasked", 1);
	good &= same("no mask", set_fd(line, MASK, -1), 0);
	good &= same("no unmask", set_fd(line, UNMASK, -1), 0);
	good &= signal_fd(unmask);
	good &= same("trigger", set_none(line, TRIGGER), 0);
	good &= fired(line, "still masked by itself", 0);
	close(mask);
	close(unmask);

	return good;
}

/* One eventfd at a time, for as long as somebody has it open. */
static bool check_masking_lives(struct line *line)
{
	int first = new_eventfd(), second = new_eventfd();
	bool good = same("first", set_fd(line, UNMASK, first), 0);

	good &= same("second", set_fd(line, UNMASK, second), -EBUSY);
	good &= same("no descriptor", set_fd(line, MASK, 1000), -EBADF);
	close(first);
	good &= same("second, later", set_fd(line, UNMASK, second), 0);
	good &= same("remove", set_fd(line, UNMASK, -1), 0);
	good &= same("mask", set_none(line, MASK), 0);
	good &= signal_fd(second);
	good &= same("signalled before", set_fd(line, UNMASK, second), 0);
	good &= same("trigger", set_none(line, TRIGGER), 0);
	good &= fired(line, "unmasked", 1);
	good &= same("remove", set_fd(line, UNMASK, -1), 0);
	close(second);

	return good;
}

static bool check_not_maskable(struct line *line)
{
	bool good = true;

	if (line->flags & VFIO_IRQ_INFO_MASKABLE)
		return true;

	good &= same("mask", set_none(line, MASK), -EINVAL);
	good &= same("mask by eventfd", set_fd(line, MASK, line->eventfd),
		     -EINVAL);
	if (!is_level(line))
		good &= same("unmask", set_none(line, UNMASK), -EINVAL);

	return good;
}

static bool refuses(struct line *line, const char *what, struct request r,
		    int error)
{
	return same(what, send(line->session, &r), error);
}

static bool check_headers(struct line *line)
{
	struct request r = request(line->index, NONE | TRIGGER);
	bool good;

	r.set.argsz--;
	good = refuses(line, "short", r, -EINVAL);
	r = request(line->session->expected->num_irqs, NONE | TRIGGER);
	good &= refuses(line, "index", r, -EINVAL);
	r = request(line->index, NONE | TRIGGER);
	r.set.start = 1;
	good &= refuses(line, "start", r, -EINVAL);
	r.set.start = ~0U;
	good &= refuses(line, "start, all bits", r, -EINVAL);
	r = request(line->index, NONE | TRIGGER);
	r.set.count = 2;
	good &= refuses(line, "count", r, -EINVAL);
	r.set.count = ~0U;
	good &= refuses(line, "count, all bits", r, -EINVAL);
	r = request(line->index, NONE | UNMASK);
	r.set.count = 0;
	good &= refuses(line, "nothing to unmask", r, -EINVAL);
	good &= same("null", vfio_ioctl(line->session->device,
					VFIO_DEVICE_SET_IRQS, NULL), -EFAULT);

	return good & fired(line, "meanwhile", 0);
}

static bool check_flags(struct line *line)
{
	bool good = true;

	good &= refuses(line, "unknown", request(line->index, NONE | TRIGGER |
						 1 << 6), -EINVAL);
	good &= refuses(line, "no data", request(line->index, TRIGGER),
			-EINVAL);
	good &= refuses(line, "two kinds of data",
			request(line->index, NONE | BOOL | TRIGGER), -EINVAL);
	good &= refuses(line, "no action", request(line->index, NONE), -ENOTTY);
	good &= refuses(line, "two actions",
			request(line->index, NONE | MASK | TRIGGER), -ENOTTY);

	return good & fired(line, "meanwhile", 0);
}

static bool check_data(struct line *line)
{
	struct request r = request(line->index, BOOL | TRIGGER);
	bool good;

	r.set.argsz--;
	good = refuses(line, "no room for a bool", r, -EINVAL);
	r = request(line->index, BOOL | TRIGGER);
	r.set.count = 0;
	good &= refuses(line, "no bool", r, -EINVAL);
	r = request(line->index, EVENTFD | TRIGGER);
	r.set.argsz--;
	good &= refuses(line, "no room for an eventfd", r, -EINVAL);
	r = request(line->index, EVENTFD | TRIGGER);
	r.set.count = 0;
	good &= refuses(line, "no eventfd", r, -EINVAL);

	return good & fired(line, "meanwhile", 0);
}

/* The header ends with a page, and behind it is nothing. */
static bool check_data_pointer(struct line *line)
{
	const struct request r = request(line->index, EVENTFD | TRIGGER);
	char *pages = mmap(NULL, 8192, PROT_READ | PROT_WRITE,
			   MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	void *at = pages + 4096 - sizeof(r.set);
	bool good;

	if (!sure("memory", pages != MAP_FAILED))
		return false;

	memcpy(at, &r, sizeof(r.set));
	munmap(pages + 4096, 4096);
	good = same("data", vfio_ioctl(line->session->device,
				       VFIO_DEVICE_SET_IRQS, at), -EFAULT);
	munmap(pages, 4096);

	return good;
}

static bool check_fires(struct line *line)
{
	bool good;

	pl330_raise();
	good = fired(line, "raised", 1);
	good &= fired(line, "masked by itself", 0);
	good &= sure("is raised", pl330_raised());
	good &= same("unmask", set_none(line, UNMASK), 0);
	good &= fired(line, "raised still", 1);
	pl330_clear();
	good &= same("unmask", set_none(line, UNMASK), 0);
	good &= fired(line, "cleared", 0);

	return good;
}

/* What comes and goes while the interrupt is masked must not come later. */
static bool check_masked(struct line *line)
{
	bool good = same("mask", set_none(line, MASK), 0);

	pl330_raise();
	good &= fired(line, "masked", 0);
	pl330_clear();
	good &= same("unmask", set_none(line, UNMASK), 0);
	good &= fired(line, "gone", 0);
	good &= same("mask", set_none(line, MASK), 0);
	pl330_raise();
	good &= same("unmask", set_none(line, UNMASK), 0);
	good &= fired(line, "there", 1);
	pl330_clear();

	return good;
}

/* The same for an interrupt without an eventfd. */
static bool check_removed(struct line *line)
{
	bool good = same("remove", set_fd(line, TRIGGER, -1), 0);

	pl330_raise();
	good &= fired(line, "removed", 0);
	pl330_clear();
	good &= same("set", set_fd(line, TRIGGER, line->eventfd), 0);
	good &= fired(line, "gone", 0);
	good &= same("remove", set_fd(line, TRIGGER, -1), 0);
	pl330_raise();
	good &= same("set", set_fd(line, TRIGGER, line->eventfd), 0);
	good &= fired(line, "there", 1);
	pl330_clear();

	return good;
}

static bool check_rounds(struct line *line)
{
	bool good = true;
	int i;

	for (i = 0; good && i < ROUNDS; i++) {
		pl330_raise();
		good = fired(line, "raised", 1);
		pl330_clear();
		good &= same("unmask", set_none(line, UNMASK), 0);
	}
	good &= fired(line, "afterwards", 0);

	return good;
}

static bool check_rounds_by_eventfd(struct line *line)
{
	int unmask = new_eventfd();
	bool good = same("set", set_fd(line, UNMASK, unmask), 0);
	int i;

	for (i = 0; good && i < ROUNDS; i++) {
		pl330_raise();
		good = fired(line, "raised", 1);
		pl330_clear();
		good &= signal_fd(unmask);
	}
	good &= fired(line, "afterwards", 0);
	good &= same("remove", set_fd(line, UNMASK, -1), 0);
	close(unmask);

	return good;
}

/*
 * It fires as long as it is raised, but others must get to run: this program,
 * which would otherwise hang here. The kernel may take the events for itself.
 */
static bool check_own_eventfd(struct line *line)
{
	bool good = same("set", set_fd(line, UNMASK, line->eventfd), 0);

	pl330_raise();
	events(line->eventfd, SHORT_MS);
	good &= sure("is raised", pl330_raised());
	pl330_clear();
	good &= same("remove", set_fd(line, UNMASK, -1), 0);
	events(line->eventfd, SHORT_MS);
	good &= same("unmask", set_none(line, UNMASK), 0);
	good &= fired(line, "cleared", 0);

	return good;
}

static enum result loopback(struct session *session)
{
	return each_line(session, VFIO_IRQ_INFO_EVENTFD, check_loopback);
}

static enum result counts(struct session *session)
{
	return each_line(session, VFIO_IRQ_INFO_EVENTFD, check_counts);
}

static enum result replace(struct session *session)
{
	return each_line(session, VFIO_IRQ_INFO_EVENTFD, check_replace);
}

static enum result failed_replace(struct session *session)
{
	return each_line(session, VFIO_IRQ_INFO_EVENTFD, check_failed_replace);
}

static enum result removal(struct session *session)
{
	return each_line(session, VFIO_IRQ_INFO_EVENTFD, check_removal);
}

static enum result mask(struct session *session)
{
	return each_line(session, VFIO_IRQ_INFO_MASKABLE, check_mask);
}

static enum result masking_eventfds(struct session *session)
{
	return each_line(session, VFIO_IRQ_INFO_MASKABLE,
			 check_masking_eventfds);
}

static enum result masking_lives(struct session *session)
{
	return each_line(session, VFIO_IRQ_INFO_MASKABLE, check_masking_lives);
}

static enum result not_maskable(struct session *session)
{
	return each_line(session, VFIO_IRQ_INFO_EVENTFD, check_not_maskable);
}

static enum result headers(struct session *session)
{
	return each_line(session, VFIO_IRQ_INFO_EVENTFD, check_headers);
}

static enum result flags(struct session *session)
{
	return each_line(session, VFIO_IRQ_INFO_EVENTFD, check_flags);
}

static enum result data(struct session *session)
{
	return each_line(session, VFIO_IRQ_INFO_EVENTFD, check_data);
}

static enum result data_pointer(struct session *session)
{
	return each_line(session, VFIO_IRQ_INFO_EVENTFD, check_data_pointer);
}

/* With a device that can be made to raise its first interrupt. */
static enum result on_pl330(struct session *session, __u32 flags,
			    bool (*check)(struct line *line))
{
	struct line line = { .session = session };
	bool good;

	if (!session->expected->num_irqs || !pl330_open(session))
		return SKIP;

	line.flags = session->expected->irqs[0].flags;
	if ((line.flags & flags) != flags) {
		pl330_close();
		return SKIP;
	}
	good = with_line(&line, check);
	pl330_close();

	return verdict(good);
}

static enum result fires(struct session *session)
{
	return on_pl330(session, VFIO_IRQ_INFO_AUTOMASKED, check_fires);
}

static enum result masked(struct session *session)
{
	return on_pl330(session, VFIO_IRQ_INFO_MASKABLE, check_masked);
}

static enum result removed(struct session *session)
{
	return on_pl330(session, VFIO_IRQ_INFO_AUTOMASKED, check_removed);
}

static enum result rounds(struct session *session)
{
	return on_pl330(session, VFIO_IRQ_INFO_AUTOMASKED, check_rounds);
}

static enum result rounds_by_eventfd(struct session *session)
{
	return on_pl330(session, VFIO_IRQ_INFO_MASKABLE,
			check_rounds_by_eventfd);
}

static enum result own_eventfd(struct session *session)
{
	return on_pl330(session, VFIO_IRQ_INFO_MASKABLE, check_own_eventfd);
}

/* Whoever goes away leaves things like this; the suites behind must not care. */
static enum result left_armed(struct session *session)
{
	struct line line = { .session = session };
	int trigger = new_eventfd(), unmask = new_eventfd();
	bool good;

	if (!session->expected->num_irqs)
		return SKIP;

	line.flags = session->expected->irqs[0].flags;
	if (!(line.flags & VFIO_IRQ_INFO_EVENTFD))
		return SKIP;

	good = same("set", set_fd(&line, TRIGGER, trigger), 0);
	if (line.flags & VFIO_IRQ_INFO_MASKABLE)
		good &= same("unmask", set_fd(&line, UNMASK, unmask), 0);
	good &= same("trigger", set_none(&line, TRIGGER), 0);
	close(trigger);

	return verdict(good);
}

static const struct test tests[] = {
	{ "loopback", loopback },
	{ "loopback, counts", counts },
	{ "trigger is replaced", replace },
	{ "trigger is not replaced", failed_replace },
	{ "trigger is removed", removal },
	{ "mask", mask },
	{ "mask and unmask by eventfd", masking_eventfds },
	{ "life of masking eventfds", masking_lives },
	{ "not maskable", not_maskable },
	{ "headers", headers },
	{ "flags", flags },
	{ "data", data },
	{ "data pointer", data_pointer },
	{ "device raises it", fires },
	{ "device raises it while masked", masked },
	{ "device raises it while removed", removed },
	{ "round trips", rounds },
	{ "round trips by eventfd", rounds_by_eventfd },
	{ "unmasked by its own eventfd", own_eventfd },
	{ "left armed", left_armed },
};

void run_irqs_suite(struct session *session)
{
	run_tests("irqs", tests, ARRAY_SIZE(tests), session);
}
