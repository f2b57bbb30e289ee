/* SPDX-License-Identifier: GPL-2.0 */
/* Interrupts as a client meets them: its eventfd and what arrives there. */
#ifndef SIGNALS_H
#define SIGNALS_H

#include "child.h"
#include "device.h"
#include "session.h"

#define TRIGGER VFIO_IRQ_SET_ACTION_TRIGGER
#define MASK VFIO_IRQ_SET_ACTION_MASK
#define UNMASK VFIO_IRQ_SET_ACTION_UNMASK

/* A test of one interrupt, with flags and a trigger that is set. */
struct line {
	struct session *session;
	int device;
	__u32 index;
	__u32 flags;
	int trigger;
};

/* How often the eventfd was signalled since it was asked last. */
long long events(int eventfd);

/* The same, but waits until it was, or for so many milliseconds. */
long long events_within(int eventfd, int milliseconds);

/*
 * Runs a check on the first interrupt that has all these flags, with a trigger
 * set and nothing masked, and takes everything away afterwards.
 */
enum result with_line(struct session *session, __u32 flags,
		      bool (*check)(struct line *line));

#endif
