[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.CompanionRegions" --]
/*
* Finds the node that has a region: 0 is the first one. The index becomes that
* among the regions of the node.
*/
static u32 [=module]_node_of_region(struct [=module]_device *vdev, u32 *index)
{
u32 count = vdev->own_regions;
u32 node = 0;

while (*index >= count && node < vdev->rules->num_links) {
*index -= count;
count = vdev->companions[node++].num_regions;
}

return node;
}

static struct resource *[=module]_region(struct [=module]_device *vdev, u32 index)
{
u32 node = [=module]_node_of_region(vdev, &index);
struct [=module]_companion *companion;

if (!node)
return [=module]_own_region(vdev, index);

companion = &vdev->companions[node - 1];

return index < companion->num_regions ? &companion->regions[index] : NULL;
}
[#if irqs]

/* The same for an interrupt */
static u32 [=module]_node_of_irq(struct [=module]_device *vdev, u32 *index)
{
u32 count = vdev->own_irqs;
u32 node = 0;

while (*index >= count && node < vdev->rules->num_links) {
*index -= count;
count = vdev->companions[node++].num_irqs;
}

return node;
}
[/#if]
