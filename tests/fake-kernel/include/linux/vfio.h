/* SPDX-License-Identifier: GPL-2.0 */
#ifndef VFIO_H
#define VFIO_H

int vfio_add_group_dev(struct device *dev, const struct vfio_device_ops *ops, void *data);

#endif /* VFIO_H */
