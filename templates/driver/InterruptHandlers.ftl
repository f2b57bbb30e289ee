[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.InterruptHandlers" --]
/* There is no eventfd only where user space triggers an interrupt itself */
static void [=module]_signal(struct [=module]_irq *irq)
{
if (irq->trigger)
[#if api.signalsOne]
eventfd_signal(irq->trigger);
[#else]
eventfd_signal(irq->trigger, 1);
[/#if]
}

static irqreturn_t [=module]_edge_handler(int number, void *data)
{
[=module]_signal(data);

return IRQ_HANDLED;
}
[#if level]

/* Returns whether the interrupt was not masked before */
static bool [=module]_mask(struct [=module]_irq *irq)
{
unsigned long flags;
bool unmasked;

spin_lock_irqsave(&irq->lock, flags);
unmasked = !irq->masked;
if (unmasked) {
disable_irq_nosync(irq->number);
irq->masked = true;
}
spin_unlock_irqrestore(&irq->lock, flags);

return unmasked;
}

static void [=module]_unmask(struct [=module]_irq *irq)
{
unsigned long flags;

spin_lock_irqsave(&irq->lock, flags);
if (irq->masked) {
irq->masked = false;
enable_irq(irq->number);
}
spin_unlock_irqrestore(&irq->lock, flags);
}

/* A level stays until user space has served the device: mask it until then */
static irqreturn_t [=module]_level_handler(int number, void *data)
{
if (![=module]_mask(data))
return IRQ_NONE;

[=module]_signal(data);

return IRQ_HANDLED;
}
[/#if]
