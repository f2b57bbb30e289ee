[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.DocumentedRegions" --]
Regions
=======

VFIO_DEVICE_GET_INFO says how many regions and interrupts a device has, and
[#if amba]
sets VFIO_DEVICE_FLAGS_PLATFORM or VFIO_DEVICE_FLAGS_AMBA, by the bus it is on.
Every entry of "reg" is a region, in the order of the device tree; on the AMBA
bus, only the first one is.
[#else]
sets VFIO_DEVICE_FLAGS_PLATFORM. Every entry of "reg" is a region, in the order
of the device tree.
[/#if]

VFIO_DEVICE_GET_REGION_INFO tells its size and the offset at which it starts in
the device file. Always take the offset from there: it depends on the largest
region of the device. The regions of most devices lie below 2 GiB, where
programs with a 32-bit off_t reach them. The flags say what can be done with a
region:

[#if read]
* VFIO_REGION_INFO_FLAG_READ: it can be read, with read() or pread().
[/#if]
[#if write]
* VFIO_REGION_INFO_FLAG_WRITE: it can be written, with write() or pwrite().
[/#if]
[#if map]
* VFIO_REGION_INFO_FLAG_MMAP: it can be mapped, with MAP_SHARED. The mapping is
  not cached. Only regions that begin and end with a page have this flag: of
  any other one, the rest of the page may belong to somebody else.
[/#if]
[#if !read && !write && !map]
* No flag is ever set: a region can be neither read, written nor mapped.
[/#if]
[#if read || write]

One access to the device moves four bytes where offset and length allow it, and
fewer otherwise; a longer transfer is made of several accesses. A transfer ends
with the region, so it may be shorter than what was asked for. One that begins
behind the end fails with EINVAL.
[/#if]
