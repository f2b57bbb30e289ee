// SPDX-License-Identifier: GPL-2.0
#include "kmemleak.h"

#include <fcntl.h>
#include <poll.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/mount.h>
#include <unistd.h>

#include "ktap.h"

#define FOLDER "/sys/kernel/debug"
#define FILE_NAME FOLDER "/kmemleak"

/* An object counts only when it is older than five seconds. */
#define AGE 6000

static bool command(const char *word)
{
	int fd = open(FILE_NAME, O_WRONLY | O_CLOEXEC);
	bool good;

	if (fd < 0)
		return false;

	good = write(fd, word, strlen(word)) > 0;
	close(fd);

	return good;
}

/* Twice, because memory on its way may hide from one scan. */
static bool scan(void)
{
	if (!command("scan"))
		return false;

	poll(NULL, 0, AGE);

	return command("scan");
}

void kmemleak_forget(void)
{
	mount("debugfs", FOLDER, "debugfs", 0, NULL);
	if (scan())
		command("clear");
}

int kmemleak_found(void)
{
	char line[256];
	int found = 0;
	FILE *file;

	if (!scan())
		return -1;

	file = fopen(FILE_NAME, "re");
	if (!file)
		return -1;

	while (fgets(line, sizeof(line), file)) {
		line[strcspn(line, "\n")] = '\0';
		ktap_note("%s", line);
		found += !strncmp(line, "unreferenced", 12);
	}
	fclose(file);

	return found;
}
