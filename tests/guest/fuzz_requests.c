// SPDX-License-Identifier: GPL-2.0
/* Requests of the device with arguments around the valid ones. */
#include "fuzz.h"

#include <string.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "chance.h"
#include "device.h"
#include "memory.h"
#include "signals.h"

/* Where 32-bit kernels have their memory. */
#define KERNEL_START 0xc0000000U
#define KERNEL_END 0xff000000U

int fuzz_descriptor(struct fuzz *fuzz)
{
	static const int odd[] = { -1, -2, 0, 1, 0x7fffffff, 1 << 31, 1000 };

	switch (chance_below(8)) {
	case 0:
		return CHANCE_OF(odd);
	case 1:
		return fuzz->session->device;
	case 2:
		return chance_in(2) ? fuzz->session->group :
				      fuzz->session->container;
	default:
		return CHANCE_OF(fuzz->eventfds);
	}
}

void *fuzz_pointer(struct fuzz *fuzz, size_t size)
{
	switch (chance_below(64)) {
	case 0:
		return NULL;
	case 1:
		return KERNEL_POINTER;
	case 2:
		return fuzz->page + PAGE - chance_below(size + 1);
	case 3:
		return (void *)(uintptr_t)chance();
	default:
		return fuzz->page + PAGE - size;
	}
}

/* Only words that the kernel wrote count. */
static void look_for_addresses(struct fuzz *fuzz, const void *before,
			       const void *after, size_t size)
{
	uint32_t was, is;
	size_t at;

	for (at = 0; at + 4 <= size; at += 4) {
		memcpy(&was, (const char *)before + at, 4);
		memcpy(&is, (const char *)after + at, 4);
		fuzz->leaks += is != was && is >= KERNEL_START &&
			       is < KERNEL_END;
	}
}

int fuzz_ask(struct fuzz *fuzz, int fd, unsigned long request,
	     const void *argument, size_t size, size_t promised)
{
	unsigned char *at = fuzz_pointer(fuzz, size);
	bool good = at == fuzz->page + PAGE - size;
	size_t kept;
	int got;

	if (good)
		memcpy(at, argument, size);
	got = vfio_ioctl(fd, request, at);
	fuzz->succeeded += got >= 0;
	if (!good)
		return got;

	kept = got < 0 ? 0 : promised < size ? promised : size;
	fuzz->beyond += !!memcmp(at + kept, (const char *)argument + kept,
				 size - kept);
	look_for_addresses(fuzz, argument, at, kept);

	return got;
}

static const struct {
	unsigned long number;
	uint32_t size;
} information[] = {
	{ VFIO_DEVICE_GET_INFO, INFO_SIZE },
	{ VFIO_DEVICE_GET_REGION_INFO, REGION_SIZE },
	{ VFIO_DEVICE_GET_IRQ_INFO, IRQ_SIZE },
};

/* All three begin with argsz and flags; an index follows in two of them. */
void fuzz_information(struct fuzz *fuzz)
{
	unsigned int which = chance_below(ARRAY_SIZE(information));
	uint32_t argument[32];
	size_t size = information[which].size + 4 * chance_below(8);

	poison(argument, sizeof(argument));
	argument[0] = about(chance_in(2) ? information[which].size : size);
	argument[2] = about(chance_below(2));
	fuzz_ask(fuzz, fuzz->session->device, information[which].number,
		 argument, size, argument[0]);
}

/* One of each kind, several, or none. */
static uint32_t interrupt_flags(void)
{
	static const uint32_t data[] = {
		VFIO_IRQ_SET_DATA_NONE, VFIO_IRQ_SET_DATA_BOOL,
		VFIO_IRQ_SET_DATA_EVENTFD,
	};
	static const uint32_t actions[] = { MASK, UNMASK, TRIGGER };

	return chance_in(8) ? about(chance_below(64)) :
			      CHANCE_OF(data) | CHANCE_OF(actions);
}

void fuzz_interrupts(struct fuzz *fuzz)
{
	struct {
		struct vfio_irq_set set;
		int32_t data[4];
	} argument;
	size_t size = IRQ_SET_SIZE + sizeof(argument.data);

	argument.set = (struct vfio_irq_set){
		.argsz = about(IRQ_SET_SIZE + 4),
		.flags = interrupt_flags(),
		.index = about(0),
		.start = about(0),
		.count = about(chance_in(4) ? 0 : 1),
	};
	for (size_t i = 0; i < ARRAY_SIZE(argument.data); i++)
		argument.data[i] = fuzz_descriptor(fuzz);

	fuzz_ask(fuzz, fuzz->session->device, VFIO_DEVICE_SET_IRQS, &argument,
		 size, 0);
}

/* Any number of VFIO's, or of nobody's, with any argument. */
void fuzz_unknown(struct fuzz *fuzz)
{
	uint32_t argument[32];
	unsigned long request = _IO(VFIO_TYPE, about(VFIO_BASE +
						     chance_below(24)));

	poison(argument, sizeof(argument));
	argument[0] = about(sizeof(argument));
	argument[1] = about(0);
	if (chance_in(4))
		request = chance();
	fuzz_ask(fuzz, fuzz->session->device, request, argument,
		 sizeof(argument), sizeof(argument));
}

/* Signals one, reads one, or puts a new one in place of an old one. */
void fuzz_eventfds(struct fuzz *fuzz)
{
	int *fd = &CHANCE_OF(fuzz->eventfds);
	uint64_t count = about_wide(1);

	switch (chance_below(4)) {
	case 0:
		close(*fd);
		*fd = eventfd(about(0), EFD_NONBLOCK | EFD_CLOEXEC |
			      (chance_in(4) ? EFD_SEMAPHORE : 0));
		break;
	case 1:
		events(*fd);
		break;
	default:
		fuzz->succeeded += write(*fd, &count, sizeof(count)) > 0;
	}
}
