[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.DocumentedInterrupts" --]
Interrupts
==========

Every entry of "interrupts" is an index with a single line, in the order of the
device tree: its count is 1.
[#if signal]

[#if automask]
A line has VFIO_IRQ_INFO_EVENTFD. VFIO_DEVICE_SET_IRQS with
[#else]
A line that signals edges has VFIO_IRQ_INFO_EVENTFD, and one that signals levels
has no flag: it cannot be received. VFIO_DEVICE_SET_IRQS with
[/#if]
VFIO_IRQ_SET_DATA_EVENTFD and VFIO_IRQ_SET_ACTION_TRIGGER names the eventfd that
the interrupt adds to. The file descriptor -1 takes it away, and so does
VFIO_IRQ_SET_DATA_NONE with a count of 0. VFIO_IRQ_SET_DATA_NONE and
VFIO_IRQ_SET_DATA_BOOL with a count of 1 add to the eventfd without an
interrupt, for tests.
[#if automask]

A level interrupt has VFIO_IRQ_INFO_AUTOMASKED: it is masked when it comes, and
stays so until VFIO_IRQ_SET_ACTION_UNMASK lets it come again. Make the device
lower its line first, or the interrupt comes again at once.
[/#if]
[#if mask]

It has VFIO_IRQ_INFO_MASKABLE too: VFIO_IRQ_SET_ACTION_MASK keeps it back. Both
actions also take an eventfd, and happen whenever that is signalled.
[/#if]

A line is never shared: where another driver has it already,
VFIO_DEVICE_SET_IRQS fails.
[#else]
No flag is ever set, and VFIO_DEVICE_SET_IRQS fails: interrupts cannot be
received.
[/#if]
