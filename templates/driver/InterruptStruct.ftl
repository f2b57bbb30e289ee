[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.InterruptStruct" --]
/**
* struct [=module]_irq - an interrupt of a device
* @number: the kernel's number of it
* @flags: what user space can do with it, VFIO_IRQ_INFO_*
* @error: why it could not be requested
* @trigger: what is signalled when it fires; changes only while it is disabled
[#if level]
* @handler: for when it fires
* @lock: guards @masked
* @masked: whether it is disabled once more, until user space unmasks it
* @was_level: whether the kernel took it for a level interrupt by itself
[/#if]
[#if masks]
* @mask: masks it when user space signals an eventfd
* @unmask: unmasks it then
[/#if]
*/
struct [=module]_irq {
int number;
u32 flags;
int error;
struct eventfd_ctx *trigger;
[#if level]
irq_handler_t handler;
spinlock_t lock;	/* guards masked */
bool masked;
bool was_level;
[/#if]
[#if masks]
struct virqfd *mask;
struct virqfd *unmask;
[/#if]
};
