// SPDX-License-Identifier: GPL-2.0
/*
 * The first process of a machine that is only looked at: prints what the
 * kernel says about its devices between two marks, then the token.
 */
#include <stdio.h>
#include <string.h>
#include <sys/klog.h>
#include <sys/mount.h>
#include <unistd.h>

#include "machine.h"
#include "observe.h"

#define CONSOLE_OFF 6

static void read_token(char *token, int size)
{
	FILE *file = fopen("/token", "re");

	if (!file || !fgets(token, size, file))
		token[0] = '\0';
	if (file)
		fclose(file);
	token[strcspn(token, "\n")] = '\0';
}

int main(void)
{
	char token[64];

	machine_start();
	mount("debugfs", "/sys/kernel/debug", "debugfs", 0, NULL);
	read_token(token, sizeof(token));
	line("vfio-dt: guest");
	line("KTAP version 1");
	line("1..1");
	klogctl(CONSOLE_OFF, NULL, 0);
	observe();
	line("ok 1 observed");
	line("vfio-dt: done %s", token);

	for (;;)
		pause();
}
