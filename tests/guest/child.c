// SPDX-License-Identifier: GPL-2.0
#include "child.h"

#include <poll.h>
#include <signal.h>
#include <stddef.h>
#include <sys/wait.h>
#include <unistd.h>

#define STEP 5

pid_t child_start(int (*work)(struct session *session),
		  struct session *session)
{
	pid_t child = fork();

	if (!child)
		_exit(work(session));

	return child;
}

int child_wait(pid_t child, int patience)
{
	int status, waited;

	for (waited = 0; waited <= patience; waited += STEP) {
		if (waitpid(child, &status, WNOHANG) == child)
			return WIFEXITED(status) ? WEXITSTATUS(status) :
						   CHILD_KILLED;
		poll(NULL, 0, STEP);
	}

	return CHILD_RUNS;
}

void child_kill(pid_t child)
{
	kill(child, SIGKILL);
	child_wait(child, LONG_WAIT);
}

int child_run(int (*work)(struct session *session), struct session *session)
{
	pid_t child = child_start(work, session);
	int code = child < 0 ? CHILD_KILLED : child_wait(child, LONG_WAIT);

	if (code == CHILD_RUNS)
		child_kill(child);

	return code;
}
