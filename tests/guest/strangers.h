/* SPDX-License-Identifier: GPL-2.0 */
/* Descriptors that are not what a request asks for. */
#ifndef STRANGERS_H
#define STRANGERS_H

#include "session.h"

struct stranger {
	const char *name;
	int (*open)(const struct session *session);
	int error;		/* what eventfd_ctx_fdget() says of it */
};

/* One after the other, up to the one without a name. */
extern const struct stranger strangers[];

/* Numbers that were never open are left alone. */
void stranger_close(const struct stranger *stranger, int fd);

#endif
