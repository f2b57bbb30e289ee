/* SPDX-License-Identifier: GPL-2.0 */
/* Devices, drivers and IOMMU groups as sysfs shows them. */
#ifndef SYSFS_H
#define SYSFS_H

#include <stdbool.h>

bool sysfs_is_on_bus(const char *device, const char *bus);

/* The path of the device tree node, from the root. */
bool sysfs_node(const char *device, char *node, int size);

bool sysfs_is_bound(const char *device, const char *driver);
/* Takes the device from its driver, if any, and gives it to this one. */
bool sysfs_bind(const char *device, const char *driver);
bool sysfs_unbind(const char *device, const char *driver);

/* The steps of binding by themselves; "\n" as a driver takes an override back. */
bool sysfs_override(const char *device, const char *driver);
bool sysfs_overridden(const char *device, const char *driver);
bool sysfs_attach(const char *device, const char *driver);
bool sysfs_probe(const char *device);

/* The number of the IOMMU group, or -1. */
int sysfs_group(const char *device);

int sysfs_group_size(int group);
bool sysfs_group_has(int group, const char *device);

#endif
