[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.InterruptActions" --]
static long [=module]_set_trigger(struct [=module]_irq *irq, s32 fd)
{
struct eventfd_ctx *trigger = NULL;

if (fd >= 0) {
trigger = eventfd_ctx_fdget(fd);
if (IS_ERR(trigger))
return PTR_ERR(trigger);
}

if (irq->trigger) {
/* Waits for the handler, which may be about to signal it */
disable_irq(irq->number);
eventfd_ctx_put(irq->trigger);
}

irq->trigger = trigger;
if (trigger)
enable_irq(irq->number);

return 0;
}

static long [=module]_trigger_irq(struct [=module]_irq *irq, const struct vfio_irq_set *set, s32 value)
{
if (!set->count)
return [=module]_set_trigger(irq, -1);

if (set->flags & VFIO_IRQ_SET_DATA_EVENTFD)
return [=module]_set_trigger(irq, value);

if (value)
[#if level]
irq->handler(irq->number, irq);
[#else]
[=module]_edge_handler(irq->number, irq);
[/#if]

return 0;
}
[#if masks]

static int [=module]_mask_virqfd(void *data, void *unused)
{
[=module]_mask(data);

return 0;
}

/*
* An interrupt may signal what unmasks it, and would then fire on and on with
* nothing else getting to run: leave that to the thread.
*/
static int [=module]_unmask_virqfd(void *data, void *unused)
{
if (in_interrupt())
return 1;

[=module]_unmask(data);

return 0;
}

static void [=module]_unmask_thread(void *data, void *unused)
{
[=module]_unmask(data);
}

static long [=module]_set_mask_virqfd(struct [=module]_irq *irq, s32 fd)
{
if (fd >= 0)
return vfio_virqfd_enable(irq, [=module]_mask_virqfd, NULL, NULL, &irq->mask, fd);

vfio_virqfd_disable(&irq->mask);

return 0;
}

static long [=module]_set_unmask_virqfd(struct [=module]_irq *irq, s32 fd)
{
if (fd >= 0)
return vfio_virqfd_enable(irq, [=module]_unmask_virqfd, [=module]_unmask_thread, NULL, &irq->unmask, fd);

vfio_virqfd_disable(&irq->unmask);

return 0;
}

static long [=module]_mask_irq(struct [=module]_irq *irq, const struct vfio_irq_set *set, s32 value)
{
if (!set->count || !(irq->flags & VFIO_IRQ_INFO_MASKABLE))
return -EINVAL;

if (set->flags & VFIO_IRQ_SET_DATA_EVENTFD)
return [=module]_set_mask_virqfd(irq, value);

if (value)
[=module]_mask(irq);

return 0;
}
[/#if]
[#if level]

static long [=module]_unmask_irq(struct [=module]_irq *irq, const struct vfio_irq_set *set, s32 value)
{
if (!set->count || !(irq->flags & VFIO_IRQ_INFO_AUTOMASKED))
return -EINVAL;

[#if masks]
if (set->flags & VFIO_IRQ_SET_DATA_EVENTFD)
return [=module]_set_unmask_virqfd(irq, value);
[#else]
if (set->flags & VFIO_IRQ_SET_DATA_EVENTFD)
return -EINVAL;
[/#if]

if (value)
[=module]_unmask(irq);

return 0;
}
[/#if]

static long [=module]_act_on_irq(struct [=module]_irq *irq, const struct vfio_irq_set *set, s32 value)
{
if (irq->error)
return irq->error;

switch (set->flags & VFIO_IRQ_SET_ACTION_TYPE_MASK) {
case VFIO_IRQ_SET_ACTION_TRIGGER:
return [=module]_trigger_irq(irq, set, value);
[#if masks]
case VFIO_IRQ_SET_ACTION_MASK:
return [=module]_mask_irq(irq, set, value);
case VFIO_IRQ_SET_ACTION_UNMASK:
return [=module]_unmask_irq(irq, set, value);
[#elseif level]
case VFIO_IRQ_SET_ACTION_UNMASK:
return [=module]_unmask_irq(irq, set, value);
case VFIO_IRQ_SET_ACTION_MASK:
return -EINVAL;
[#else]
case VFIO_IRQ_SET_ACTION_MASK:
case VFIO_IRQ_SET_ACTION_UNMASK:
return -EINVAL;
[/#if]
default:
return -ENOTTY;
}
}
