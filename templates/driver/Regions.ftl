[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.Regions" --]
static struct resource *[=module]_[#if companions??]own_[/#if]region(struct [=module]_device *vdev, u32 index)
{
[#if amba]
if ([=module]_is_amba(vdev))
return index ? NULL : &to_amba_device(vdev->dev)->res;

[/#if]
return platform_get_resource(to_platform_device(vdev->dev), IORESOURCE_MEM, index);
}
[#if companions??]

[@include view=companions /]
[/#if]

static void [=module]_count_regions(struct [=module]_device *vdev)
{
unsigned int shift = [=prefix]_MIN_REGION_SHIFT;
struct resource *res;
u32 n;

for (n = 0; (res = [=module]_region(vdev, n)); n++) {
while (resource_size(res) > 1ULL << shift)
shift++;
}

vdev->num_regions = n;
vdev->region_shift = shift;
}
