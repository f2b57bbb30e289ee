[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.Interrupts" --]
[#if amba]
static u32 [=module]_count_amba_irqs(struct amba_device *adev)
{
u32 n = 0;

while (n < AMBA_NR_IRQS && adev->irq[n])
n++;

return n;
}

[/#if]
[#if api.irqCount]
static int [=module]_count_irqs(struct [=module]_device *vdev)
{
[#if amba]
int count;

if ([=module]_is_amba(vdev))
count = [=module]_count_amba_irqs(to_amba_device(vdev->dev));
else
count = platform_irq_count(to_platform_device(vdev->dev));
[#else]
int count = platform_irq_count(to_platform_device(vdev->dev));

[/#if]
if (count < 0)
return count;

vdev->num_irqs = count;

return 0;
}
[#else]
static void [=module]_count_irqs(struct [=module]_device *vdev)
{
u32 n = 0;

[#if amba]
if ([=module]_is_amba(vdev)) {
vdev->num_irqs = [=module]_count_amba_irqs(to_amba_device(vdev->dev));
return;
}

[/#if]
while (platform_get_resource(to_platform_device(vdev->dev), IORESOURCE_IRQ, n))
n++;

vdev->num_irqs = n;
}
[/#if]
