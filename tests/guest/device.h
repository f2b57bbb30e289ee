/* SPDX-License-Identifier: GPL-2.0 */
/* The requests of a VFIO device, in the form that clients use them. */
#ifndef DEVICE_H
#define DEVICE_H

#include <linux/types.h>
#include <linux/vfio.h>
#include <stddef.h>
#include <sys/types.h>

#define END(type, member) \
	(offsetof(type, member) + sizeof(((type *)0)->member))

/* Everything up to the last field that the first clients knew. */
#define INFO_SIZE END(struct vfio_device_info, num_irqs)
#define REGION_SIZE END(struct vfio_region_info, offset)
#define IRQ_SIZE END(struct vfio_irq_info, count)
#define IRQ_SET_SIZE END(struct vfio_irq_set, count)

#define PAGE 4096

/* An interrupt request as it goes to the kernel, right or wrong. */
struct irq_request {
	__u32 argsz;		/* 0: as long as the data asks for */
	__u32 flags;
	__u32 index;
	__u32 start;
	__u32 count;
	__u32 length;		/* of data, in bytes */
	__u8 data[8];
};

int device_info(int device, struct vfio_device_info *info);
int region_info(int device, __u32 index, struct vfio_region_info *info);
int irq_info(int device, __u32 index, struct vfio_irq_info *info);

int set_irqs(int device, const struct irq_request *request);

/* The action is one of VFIO_IRQ_SET_ACTION_*. */
int irq_none(int device, __u32 index, __u32 action, __u32 count);
int irq_bool(int device, __u32 index, __u32 action, __u8 value);
int irq_eventfd(int device, __u32 index, __u32 action, __s32 eventfd);

/* How many bytes, or a negative errno. */
ssize_t device_read(int device, void *buffer, size_t count, __u64 offset);
ssize_t device_write(int device, const void *buffer, size_t count,
		     __u64 offset);

/* MAP_FAILED leaves the reason in errno. */
void *device_map(int device, size_t length, int protection, int flags,
		 __u64 offset);

#endif
