/* SPDX-License-Identifier: GPL-2.0 */
/* Devices, drivers and IOMMU groups as sysfs shows them. */
#ifndef SYSFS_H
#define SYSFS_H

#include <stdbool.h>

bool sysfs_device_exists(const char *device);

/* The path of the device tree node, from the root. */
bool sysfs_node(const char *device, char *node, int size);

bool sysfs_is_bound(const char *device, const char *driver);
bool sysfs_bind(const char *device, const char *driver);
bool sysfs_unbind(const char *device, const char *driver);

/* The number of the IOMMU group, or -1. */
int sysfs_group(const char *device);

int sysfs_group_size(int group);
bool sysfs_group_has(int group, const char *device);

#endif
