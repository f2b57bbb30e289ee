/* SPDX-License-Identifier: GPL-2.0 */
/* Work that may block, in a process of its own. */
#ifndef CHILD_H
#define CHILD_H

#include <stdbool.h>
#include <sys/types.h>

#include "session.h"

/* What child_wait() says of a child that does not end. */
#define CHILD_RUNS (-1)
#define CHILD_KILLED (-2)

/* Starts a process that ends with what the work returns, 0 to 127. */
pid_t child_start(int (*work)(struct session *session),
		  struct session *session);

/* Its exit code, CHILD_KILLED, or CHILD_RUNS after so many milliseconds. */
int child_wait(pid_t child, int patience);

/* Ends it the hard way. */
void child_kill(pid_t child);

/* Starts and waits, for work that must come to its end. */
int child_run(int (*work)(struct session *session), struct session *session);

/* How long what must happen may take, and what must not is waited for. */
#define LONG_WAIT 20000
#define SHORT_WAIT 200

#endif
