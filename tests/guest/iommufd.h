/* SPDX-License-Identifier: GPL-2.0 */
/* What is asked of an iommufd, and of a device about it: headers of Linux 6.1 do not have it. */
#ifndef IOMMUFD_H
#define IOMMUFD_H

#include <linux/ioctl.h>
#include <linux/types.h>

struct bind_iommufd {
	__u32 argsz;
	__u32 flags;
	__s32 iommufd;
	__u32 out_devid;
};

struct attach_iommufd_pt {
	__u32 argsz;
	__u32 flags;
	__u32 pt_id;
};

struct detach_iommufd_pt {
	__u32 argsz;
	__u32 flags;
};

#define DEVICE_BIND_IOMMUFD		_IO(';', 118)
#define DEVICE_ATTACH_IOMMUFD_PT	_IO(';', 119)
#define DEVICE_DETACH_IOMMUFD_PT	_IO(';', 120)

struct ioas_alloc {
	__u32 size;
	__u32 flags;
	__u32 out_ioas_id;
};

struct ioas_map {
	__u32 size;
	__u32 flags;
	__u32 ioas_id;
	__u32 reserved;
	__aligned_u64 user_va;
	__aligned_u64 length;
	__aligned_u64 iova;
};

struct ioas_unmap {
	__u32 size;
	__u32 ioas_id;
	__aligned_u64 iova;
	__aligned_u64 length;
};

#define IOAS_MAP_FIXED_IOVA	(1 << 0)
#define IOAS_MAP_WRITEABLE	(1 << 1)
#define IOAS_MAP_READABLE	(1 << 2)

#define IOAS_ALLOC		_IO(';', 0x81)
#define IOAS_MAP		_IO(';', 0x85)
#define IOAS_UNMAP		_IO(';', 0x86)

#endif
