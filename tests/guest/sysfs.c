// SPDX-License-Identifier: GPL-2.0
#include "sysfs.h"

#include <dirent.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define BUSES "/sys/bus"
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

bool sysfs_is_on_bus(const char *device, const char *bus)
{
	char path[PATH_MAX];

	snprintf(path, sizeof(path), BUSES "/%s/devices/%s", bus, device);

	return !access(path, F_OK);
}

/* No two devices of a board have the same name, so the name tells the bus. */
static const char *bus_of(const char *device)
{
	return sysfs_is_on_bus(device, "amba") ? "amba" : "platform";
}

static void device_path(char path[PATH_MAX], const char *device,
			const char *file)
{
	snprintf(path, PATH_MAX, BUSES "/%s/devices/%s/%s", bus_of(device),
		 device, file);
}

static void driver_path(char path[PATH_MAX], const char *device,
			const char *driver, const char *file)
{
	snprintf(path, PATH_MAX, BUSES "/%s/drivers/%s/%s", bus_of(device),
		 driver, file);
}

bool sysfs_node(const char *device, char *node, int size)
{
	static const char key[] = "OF_FULLNAME=";
	char path[PATH_MAX], line[512];
	bool found = false;
	FILE *file;

	device_path(path, device, "uevent");
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

	device_path(path, device, "driver");

	return link_name(path, name, sizeof(name)) && !strcmp(name, driver);
}

bool sysfs_override(const char *device, const char *driver)
{
	char path[PATH_MAX];

	device_path(path, device, "driver_override");

	return write_file(path, driver);
}

bool sysfs_overridden(const char *device, const char *driver)
{
	char path[PATH_MAX], line[NAME_MAX] = "";
	FILE *file;

	device_path(path, device, "driver_override");
	file = fopen(path, "re");
	if (!file)
		return false;

	if (!fgets(line, sizeof(line), file))
		line[0] = '\0';
	fclose(file);
	line[strcspn(line, "\n")] = '\0';

	return !strcmp(line, driver);
}

static void leave_driver(const char *device)
{
	char path[PATH_MAX];

	device_path(path, device, "driver/unbind");
	write_file(path, device);
}

bool sysfs_attach(const char *device, const char *driver)
{
	char path[PATH_MAX];

	driver_path(path, device, driver, "bind");

	return write_file(path, device);
}

bool sysfs_probe(const char *device)
{
	char path[PATH_MAX];

	snprintf(path, sizeof(path), BUSES "/%s/drivers_probe", bus_of(device));

	return write_file(path, device);
}

bool sysfs_bind(const char *device, const char *driver)
{
	leave_driver(device);
	/* fails where the kernel has no override: "compatible" must match */
	sysfs_override(device, driver);

	return sysfs_attach(device, driver);
}

bool sysfs_unbind(const char *device, const char *driver)
{
	char path[PATH_MAX];

	driver_path(path, device, driver, "unbind");

	return write_file(path, device);
}

int sysfs_group(const char *device)
{
	char path[PATH_MAX], name[NAME_MAX];

	device_path(path, device, "iommu_group");

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
