// SPDX-License-Identifier: GPL-2.0
#include "sysfs.h"

#include <dirent.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define DEVICES "/sys/bus/platform/devices"
#define DRIVERS "/sys/bus/platform/drivers"
#define GROUPS "/sys/kernel/iommu_groups"

static bool write_file(const char *path, const char *text)
{
	int fd = open(path, O_WRONLY | O_CLOEXEC);
	bool good;

	if (fd < 0)
		return false;

	good = write(fd, text, strlen(text)) == (ssize_t)strlen(text);
	close(fd);

	return good;
}

/* The last part of where a link leads. */
static bool link_name(const char *path, char *name, size_t size)
{
	char target[PATH_MAX];
	ssize_t length = readlink(path, target, sizeof(target) - 1);
	const char *last;

	if (length < 0)
		return false;

	target[length] = '\0';
	last = strrchr(target, '/');
	last = last ? last + 1 : target;
	if (strlen(last) >= size)
		return false;

	strcpy(name, last);

	return true;
}

bool sysfs_device_exists(const char *device)
{
	char path[PATH_MAX];

	snprintf(path, sizeof(path), DEVICES "/%s", device);

	return !access(path, F_OK);
}

bool sysfs_node(const char *device, char *node, int size)
{
	static const char key[] = "OF_FULLNAME=";
	char path[PATH_MAX], line[512];
	bool found = false;
	FILE *file;

	snprintf(path, sizeof(path), DEVICES "/%s/uevent", device);
	file = fopen(path, "re");
	if (!file)
		return false;

	while (!found && fgets(line, sizeof(line), file)) {
		line[strcspn(line, "\n")] = '\0';
		found = !strncmp(line, key, strlen(key));
	}
	fclose(file);

	if (found)
		snprintf(node, size, "%s", line + strlen(key));

	return found;
}

bool sysfs_is_bound(const char *device, const char *driver)
{
	char path[PATH_MAX], name[NAME_MAX];

	snprintf(path, sizeof(path), DEVICES "/%s/driver", device);

	return link_name(path, name, sizeof(name)) && !strcmp(name, driver);
}

/* Only where the kernel has it; elsewhere "compatible" must match. */
static void override_driver(const char *device, const char *driver)
{
	char path[PATH_MAX];

	snprintf(path, sizeof(path), DEVICES "/%s/driver_override", device);
	write_file(path, driver);
}

static void leave_driver(const char *device)
{
	char path[PATH_MAX];

	snprintf(path, sizeof(path), DEVICES "/%s/driver/unbind", device);
	write_file(path, device);
}

bool sysfs_bind(const char *device, const char *driver)
{
	char path[PATH_MAX];

	leave_driver(device);
	override_driver(device, driver);
	snprintf(path, sizeof(path), DRIVERS "/%s/bind", driver);

	return write_file(path, device);
}

bool sysfs_unbind(const char *device, const char *driver)
{
	char path[PATH_MAX];

	snprintf(path, sizeof(path), DRIVERS "/%s/unbind", driver);

	return write_file(path, device);
}

int sysfs_group(const char *device)
{
	char path[PATH_MAX], name[NAME_MAX];

	snprintf(path, sizeof(path), DEVICES "/%s/iommu_group", device);

	return link_name(path, name, sizeof(name)) ? atoi(name) : -1;
}

int sysfs_group_size(int group)
{
	char path[PATH_MAX];
	struct dirent *entry;
	int size = 0;
	DIR *dir;

	snprintf(path, sizeof(path), GROUPS "/%d/devices", group);
	dir = opendir(path);
	if (!dir)
		return -1;

	while ((entry = readdir(dir)))
		size += entry->d_name[0] != '.';
	closedir(dir);

	return size;
}

bool sysfs_group_has(int group, const char *device)
{
	char path[PATH_MAX];

	snprintf(path, sizeof(path), GROUPS "/%d/devices/%s", group, device);

	return !access(path, F_OK);
}
