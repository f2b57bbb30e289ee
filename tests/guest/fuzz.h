/* SPDX-License-Identifier: GPL-2.0 */
/* Hostile user space: operations of chance, and what they may never cause. */
#ifndef FUZZ_H
#define FUZZ_H

#include <stddef.h>

#include "session.h"

#define FUZZ_EVENTFDS 6
#define FUZZ_MAPPINGS 8

struct fuzz_mapping {
	unsigned char *at;
	size_t length;
};

struct fuzz {
	struct session *session;
	unsigned char *page;		/* nothing is mapped behind it */
	int eventfds[FUZZ_EVENTFDS];
	struct fuzz_mapping mappings[FUZZ_MAPPINGS];
	uint64_t succeeded;
	uint64_t beyond;		/* writes behind what was promised */
	uint64_t leaks;			/* words like addresses of the kernel */
};

/* One operation each. */
void fuzz_information(struct fuzz *fuzz);
void fuzz_interrupts(struct fuzz *fuzz);
void fuzz_unknown(struct fuzz *fuzz);
void fuzz_eventfds(struct fuzz *fuzz);
void fuzz_read(struct fuzz *fuzz);
void fuzz_write(struct fuzz *fuzz);
void fuzz_map(struct fuzz *fuzz);
void fuzz_use_mapping(struct fuzz *fuzz);
void fuzz_group(struct fuzz *fuzz);
void fuzz_container(struct fuzz *fuzz);
void fuzz_reopen(struct fuzz *fuzz);

/* Any descriptor: an eventfd, the device, a number that means nothing. */
int fuzz_descriptor(struct fuzz *fuzz);

/* Memory that ends with the page, with a good pointer most of the time. */
void *fuzz_pointer(struct fuzz *fuzz, size_t size);

/*
 * Asks with an argument of so many bytes. A request that fails may write
 * nothing, one that works no more than what it promised and no address.
 */
int fuzz_ask(struct fuzz *fuzz, int fd, unsigned long request,
	     const void *argument, size_t size, size_t promised);

/* Unmaps everything that is still mapped. */
void fuzz_unmap_all(struct fuzz *fuzz);

#endif
