/* SPDX-License-Identifier: GPL-2.0 */
int vfio_add_group_dev(struct device *dev, const struct vfio_device_ops *ops, void *data);
int vfio_virqfd_enable(void *opaque, int fd);
