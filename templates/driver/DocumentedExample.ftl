[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.DocumentedExample" --]
Example
=======

The group of a device is the number that the link iommu_group in its folder of
sysfs ends with; 26 is such a number. Errors are not looked at here. ::

	struct vfio_device_info device = { .argsz = sizeof(device) };
[#if info]
	struct vfio_region_info region = { .argsz = sizeof(region), .index = 0 };
[/#if]
[#if signal]
	struct vfio_irq_set *set = calloc(1, sizeof(*set) + sizeof(int));
	uint64_t times;
	int event;
[/#if]
[#if read]
	uint32_t value;
[/#if]
[#if map]
	volatile uint32_t *registers;
[/#if]
	int container, group, fd;

	/* A group has to be in a container before its devices can be had */
	container = open("/dev/vfio/vfio", O_RDWR);
	group = open("/dev/vfio/26", O_RDWR);
	ioctl(group, VFIO_GROUP_SET_CONTAINER, &container);
	ioctl(container, VFIO_SET_IOMMU, VFIO_TYPE1_IOMMU);

	fd = ioctl(group, VFIO_GROUP_GET_DEVICE_FD, "12850000.mdma");
[#if info]
	ioctl(fd, VFIO_DEVICE_GET_INFO, &device);
	ioctl(fd, VFIO_DEVICE_GET_REGION_INFO, &region);
[#else]
	/* Fails so far: the driver answers no request */
	ioctl(fd, VFIO_DEVICE_GET_INFO, &device);
[/#if]
[#if read]

	/* The register at 0xd00 of region 0 */
	pread(fd, &value, sizeof(value), region.offset + 0xd00);
[/#if]
[#if map]

	/* Only where region.flags has VFIO_REGION_INFO_FLAG_MMAP */
	registers = mmap(NULL, region.size, PROT_READ | PROT_WRITE, MAP_SHARED,
			 fd, region.offset);
[/#if]
[#if signal]

	/* Interrupt 0 adds to an eventfd */
	event = eventfd(0, 0);
	set->argsz = sizeof(*set) + sizeof(int);
	set->flags = VFIO_IRQ_SET_DATA_EVENTFD | VFIO_IRQ_SET_ACTION_TRIGGER;
	set->index = 0;
	set->start = 0;
	set->count = 1;
	memcpy(set->data, &event, sizeof(event));
	ioctl(fd, VFIO_DEVICE_SET_IRQS, set);

	/* Waits until it has come */
	read(event, &times, sizeof(times));
[#if unmask]

	/* The device has been quieted: let the next one come */
	set->argsz = sizeof(*set);
	set->flags = VFIO_IRQ_SET_DATA_NONE | VFIO_IRQ_SET_ACTION_UNMASK;
	ioctl(fd, VFIO_DEVICE_SET_IRQS, set);
[/#if]
[/#if]
[#if cdev]

Where the kernel has CONFIG_VFIO_DEVICE_CDEV, a device has a file of its own as
well, /dev/vfio/devices/vfioN. It is bound to an iommufd instead of a container,
with VFIO_DEVICE_BIND_IOMMUFD; all that comes after is the same.
[/#if]
