[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.InterruptRequests" --]
[#if level]
/*
* While a level interrupt is disabled, the kernel must not take note of it: it
* would be sent again when it is enabled, with the device silent already.
*/
static void [=module]_mark_level(struct [=module]_irq *irq)
{
irq->was_level = irqd_is_level_type(irq_get_irq_data(irq->number));
[#if api.disablesAtOnce]
/* It is disabled whenever it fires, so do it at once and not lazily */
irq_set_status_flags(irq->number, IRQ_LEVEL | IRQ_DISABLE_UNLAZY);
[#else]
irq_set_status_flags(irq->number, IRQ_LEVEL);
[/#if]
}

static void [=module]_unmark_level(struct [=module]_irq *irq)
{
if (!irq->was_level)
irq_clear_status_flags(irq->number, IRQ_LEVEL);
}

[/#if]
/* Interrupts are disabled until user space sets an eventfd for them */
static int [=module]_request_irq(struct [=module]_device *vdev, struct [=module]_irq *irq)
{
[#if api.noAutoEnable]
return request_irq(irq->number, [=handler], IRQF_NO_AUTOEN, dev_name(vdev->dev), irq);
[#else]
int ret;

irq_set_status_flags(irq->number, IRQ_NOAUTOEN);
ret = request_irq(irq->number, [=handler], 0, dev_name(vdev->dev), irq);
irq_clear_status_flags(irq->number, IRQ_NOAUTOEN);

return ret;
[/#if]
}

static void [=module]_release_irq(struct [=module]_irq *irq)
{
[#if masks]
vfio_virqfd_disable(&irq->mask);
vfio_virqfd_disable(&irq->unmask);
[/#if]
free_irq(irq->number, irq);
[#if level]
if (irq->flags & VFIO_IRQ_INFO_AUTOMASKED)
[=module]_unmark_level(irq);
irq->masked = false;
[/#if]

if (irq->trigger)
eventfd_ctx_put(irq->trigger);
irq->trigger = NULL;
}

/*
* Who opens the device need not use its interrupts: that one of them belongs to
* somebody else is an error only when user space asks for it.
*/
static void [=module]_request_irqs(struct [=module]_device *vdev)
{
struct [=module]_irq *irq;
u32 n;

for (n = 0; n < vdev->num_irqs; n++) {
irq = &vdev->irqs[n];
[#if level]
irq->error = [=module]_request_irq(vdev, irq);
if (!irq->error && irq->flags & VFIO_IRQ_INFO_AUTOMASKED)
[=module]_mark_level(irq);
[#else]
if (irq->flags & VFIO_IRQ_INFO_EVENTFD)
irq->error = [=module]_request_irq(vdev, irq);
else
irq->error = -EINVAL;
[/#if]
}
}

static void [=module]_release_irqs(struct [=module]_device *vdev)
{
u32 n;

for (n = 0; n < vdev->num_irqs; n++) {
if (!vdev->irqs[n].error)
[=module]_release_irq(&vdev->irqs[n]);
}
}
