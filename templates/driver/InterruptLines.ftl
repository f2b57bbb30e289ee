[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.InterruptLines" --]
static int [=module]_alloc_irqs(struct [=module]_device *vdev)
{
vdev->irqs = kcalloc(vdev->num_irqs, sizeof(*vdev->irqs), GFP_KERNEL);
if (!vdev->irqs)
return -ENOMEM;

mutex_init(&vdev->irqs_lock);

return 0;
}

static void [=module]_free_irqs(struct [=module]_device *vdev)
{
kfree(vdev->irqs);
}

[#if amba || nodes]
static int [=module]_irq_number(struct [=module]_device *vdev, u32 index)
{
[#if nodes]
u32 node = [=module]_node_of_irq(vdev, &index);
int number;

if (node) {
number = irq_of_parse_and_map(vdev->companions[node - 1].np, index);
return number ? number : -ENXIO;
}

[/#if]
[#if amba]
if ([=module]_is_amba(vdev))
return to_amba_device(vdev->dev)->irq[index];

[/#if]
return platform_get_irq(to_platform_device(vdev->dev), index);
}

[/#if]
static int [=module]_find_irqs(struct [=module]_device *vdev)
{
[#if !amba && !nodes]
struct platform_device *pdev = to_platform_device(vdev->dev);
[/#if]
struct [=module]_irq *irq;
u32 n;

for (n = 0; n < vdev->num_irqs; n++) {
irq = &vdev->irqs[n];
[#if amba || nodes]
irq->number = [=module]_irq_number(vdev, n);
[#else]
irq->number = platform_get_irq(pdev, n);
[/#if]
if (irq->number < 0)
return irq->number;

[#if level]
spin_lock_init(&irq->lock);
irq->flags = VFIO_IRQ_INFO_EVENTFD;
irq->handler = [=module]_edge_handler;
if ([=module]_is_level(vdev, n)) {
irq->flags |= [=levelFlags?join(" | ")];
irq->handler = [=module]_level_handler;
}
[#else]
/* A level would fire on and on, with nothing that masks it */
if (![=module]_is_level(vdev, n))
irq->flags = VFIO_IRQ_INFO_EVENTFD;
[/#if]
}

return 0;
}
