// SPDX-License-Identifier: GPL-2.0
#include "observe.h"

#include <dirent.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/utsname.h>
#include <termios.h>
#include <unistd.h>

#define MAX_LINE 4096
#define KERNEL_SIDE "/sys/kernel/debug/vfio_dt_observer"

static unsigned int statements;

void line(const char *format, ...)
{
	char text[MAX_LINE];
	size_t length;
	va_list args;

	va_start(args, format);
	vsnprintf(text, sizeof(text) - 1, format, args);
	va_end(args);

	length = strlen(text);
	text[length++] = '\n';
	if (write(STDOUT_FILENO, text, length) < 0)
		return;

	tcdrain(STDOUT_FILENO);
}

static void state(const char *word, const char *rest)
{
	line("> %s %s", word, rest);
	statements++;
}

/* Blanks and other strange bytes as three octal digits, like /proc/mounts. */
static const char *escaped(const char *text, char *out, size_t size)
{
	size_t at = 0;

	for (; *text && at + 5 < size; text++) {
		unsigned char c = *text;

		if (c <= ' ' || c == '\\' || c >= 0x7f)
			at += snprintf(out + at, size - at, "\\%03o", c);
		else
			out[at++] = c;
	}
	out[at] = '\0';

	return out;
}

/* The first line of a small file, or nothing. */
static void first_line(const char *path, char *text, int size)
{
	FILE *file = fopen(path, "re");

	if (!file || !fgets(text, size, file))
		text[0] = '\0';
	if (file)
		fclose(file);
	text[strcspn(text, "\n")] = '\0';
}

static void every_line(const char *word, const char *path)
{
	char text[MAX_LINE - 64];
	FILE *file = fopen(path, "re");

	if (!file)
		return;

	while (fgets(text, sizeof(text), file)) {
		text[strcspn(text, "\n")] = '\0';
		state(word, text);
	}
	fclose(file);
}

static void add(char *text, size_t size, const char *key, const char *value)
{
	char safe[1024];
	size_t at = strlen(text);

	if (*value)
		snprintf(text + at, size - at, " %s=%s", key,
			 escaped(value, safe, sizeof(safe)));
}

/* The node and the driver, as the kernel tells user space of devices. */
static void add_event(char *text, size_t size, const char *device)
{
	char path[PATH_MAX + 16], event[1024];
	FILE *file;

	snprintf(path, sizeof(path), "%s/uevent", device);
	file = fopen(path, "re");
	if (!file)
		return;

	while (fgets(event, sizeof(event), file)) {
		event[strcspn(event, "\n")] = '\0';
		if (!strncmp(event, "OF_FULLNAME=", 12))
			add(text, size, "node", event + 12);
		else if (!strncmp(event, "DRIVER=", 7))
			add(text, size, "driver", event + 7);
	}
	fclose(file);
}

/* The device that it is a part of: the folder above its own. */
static void add_parent(char *text, size_t size, const char *device)
{
	char real[PATH_MAX], *last;

	if (!realpath(device, real))
		return;

	last = strrchr(real, '/');
	if (!last)
		return;

	*last = '\0';
	last = strrchr(real, '/');
	if (last)
		add(text, size, "parent", last + 1);
}

/* "START END FLAGS" and numbers, as the AMBA bus shows them. */
static void add_amba(char *text, size_t size, const char *device)
{
	char path[PATH_MAX + 16], value[128], key[8];
	int i;

	snprintf(path, sizeof(path), "%s/resource", device);
	first_line(path, value, sizeof(value));
	add(text, size, "resource", value);

	for (i = 0; i < 9; i++) {
		snprintf(key, sizeof(key), "irq%d", i);
		snprintf(path, sizeof(path), "%s/%s", device, key);
		first_line(path, value, sizeof(value));
		add(text, size, key, value);
	}
}

static int visible(const struct dirent *entry)
{
	return entry->d_name[0] != '.';
}

static void every_device(const char *bus)
{
	char folder[64], path[PATH_MAX], text[MAX_LINE - 64], name[600];
	struct dirent **entries;
	int count, i;

	snprintf(folder, sizeof(folder), "/sys/bus/%s/devices", bus);
	count = scandir(folder, &entries, visible, alphasort);
	for (i = 0; i < count; i++) {
		snprintf(path, sizeof(path), "%s/%s", folder,
			 entries[i]->d_name);
		snprintf(text, sizeof(text), "%s %s", bus,
			 escaped(entries[i]->d_name, name, sizeof(name)));
		add_event(text, sizeof(text), path);
		add_parent(text, sizeof(text), path);
		if (!strcmp(bus, "amba"))
			add_amba(text, sizeof(text), path);
		state("device", text);
		free(entries[i]);
	}
}

/* The lines of our part of the kernel are statements as they are. */
static void kernel_side(void)
{
	char text[MAX_LINE - 64];
	FILE *file = fopen(KERNEL_SIDE, "re");

	if (!file)
		return;

	while (fgets(text, sizeof(text), file)) {
		text[strcspn(text, "\n")] = '\0';
		line("> %s", text);
		statements++;
	}
	fclose(file);
}

void observe(void)
{
	struct utsname name;
	char model[256];

	uname(&name);
	first_line("/proc/device-tree/model", model, sizeof(model));
	line("vfio-dt: observation 1");
	state("release", name.release);
	state("model", model);
	every_line("iomem", "/proc/iomem");
	every_line("interrupts", "/proc/interrupts");
	every_device("platform");
	every_device("amba");
	kernel_side();
	line("vfio-dt: observed %u", statements);
}
