[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.Interrupts" --]
[#if api.irqCount]
static int [=module]_count_irqs(struct [=module]_device *vdev)
{
int count = platform_irq_count(vdev->pdev);

if (count < 0)
return count;

vdev->num_irqs = count;

return 0;
}
[#else]
static void [=module]_count_irqs(struct [=module]_device *vdev)
{
u32 n = 0;

while (platform_get_resource(vdev->pdev, IORESOURCE_IRQ, n))
n++;

vdev->num_irqs = n;
}
[/#if]
