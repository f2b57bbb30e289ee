/* SPDX-License-Identifier: GPL-2.0 WITH Linux-syscall-note */
#define VFIO_DEVICE_FLAGS_PLATFORM (1 << 2)
#define VFIO_DEVICE_FLAGS_AMBA (1 << 3)
