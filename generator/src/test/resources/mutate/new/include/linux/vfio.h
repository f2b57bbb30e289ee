/* SPDX-License-Identifier: GPL-2.0 */
#define vfio_alloc_device(dev_struct, member, dev, ops) NULL
void vfio_put_device(struct vfio_device *device);
int vfio_virqfd_enable(void *opaque, int fd);
