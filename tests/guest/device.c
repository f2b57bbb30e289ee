// SPDX-License-Identifier: GPL-2.0
#define _GNU_SOURCE
#include "device.h"

#include <errno.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "session.h"

int device_info(int device, struct vfio_device_info *info)
{
	memset(info, 0, sizeof(*info));
	info->argsz = INFO_SIZE;

	return vfio_ioctl(device, VFIO_DEVICE_GET_INFO, info);
}

int region_info(int device, __u32 index, struct vfio_region_info *info)
{
	memset(info, 0, sizeof(*info));
	info->argsz = REGION_SIZE;
	info->index = index;

	return vfio_ioctl(device, VFIO_DEVICE_GET_REGION_INFO, info);
}

int irq_info(int device, __u32 index, struct vfio_irq_info *info)
{
	memset(info, 0, sizeof(*info));
	info->argsz = IRQ_SIZE;
	info->index = index;

	return vfio_ioctl(device, VFIO_DEVICE_GET_IRQ_INFO, info);
}

int set_irqs(int device, const struct irq_request *request)
{
	struct {
		struct vfio_irq_set set;
		__u8 data[sizeof(request->data)];
	} argument = {
		.set = {
			.argsz = request->argsz,
			.flags = request->flags,
			.index = request->index,
			.start = request->start,
			.count = request->count,
		},
	};

	if (!request->argsz)
		argument.set.argsz = IRQ_SET_SIZE + request->length;
	memcpy(argument.data, request->data, sizeof(argument.data));

	return vfio_ioctl(device, VFIO_DEVICE_SET_IRQS, &argument);
}

int irq_none(int device, __u32 index, __u32 action, __u32 count)
{
	struct irq_request request = {
		.flags = VFIO_IRQ_SET_DATA_NONE | action,
		.index = index,
		.count = count,
	};

	return set_irqs(device, &request);
}

int irq_bool(int device, __u32 index, __u32 action, __u8 value)
{
	struct irq_request request = {
		.flags = VFIO_IRQ_SET_DATA_BOOL | action,
		.index = index,
		.count = 1,
		.length = sizeof(value),
		.data = { value },
	};

	return set_irqs(device, &request);
}

int irq_eventfd(int device, __u32 index, __u32 action, __s32 eventfd)
{
	struct irq_request request = {
		.flags = VFIO_IRQ_SET_DATA_EVENTFD | action,
		.index = index,
		.count = 1,
		.length = sizeof(eventfd),
	};

	memcpy(request.data, &eventfd, sizeof(eventfd));

	return set_irqs(device, &request);
}

ssize_t device_read(int device, void *buffer, size_t count, __u64 offset)
{
	ssize_t got = pread64(device, buffer, count, offset);

	return got < 0 ? -errno : got;
}

ssize_t device_write(int device, const void *buffer, size_t count,
		     __u64 offset)
{
	ssize_t got = pwrite64(device, buffer, count, offset);

	return got < 0 ? -errno : got;
}

void *device_map(int device, size_t length, int protection, int flags,
		 __u64 offset)
{
	return mmap64(NULL, length, protection, flags, device, offset);
}
