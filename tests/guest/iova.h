/* SPDX-License-Identifier: GPL-2.0 */
/* Mapping memory for a device at an I/O virtual address. */
#ifndef IOVA_H
#define IOVA_H

#include <linux/types.h>
#include <linux/vfio.h>

#define READABLE VFIO_DMA_MAP_FLAG_READ
#define WRITABLE VFIO_DMA_MAP_FLAG_WRITE
#define BOTH_WAYS (READABLE | WRITABLE)

/* 0 or a negative errno. */
int iova_map(int container, __u64 iova, const void *memory, __u64 size,
	     __u32 flags);

/* How much was unmapped, or a negative errno. */
long long iova_unmap(int container, __u64 iova, __u64 size);

#endif
