[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.QuirkLookup" --]
static const struct [=module]_quirk *[=module]_quirk(struct [=module]_device *vdev, u32 index)
{
static const struct [=module]_quirk none;
[#if nodes]
u32 node = [=module]_node_of_region(vdev, &index);
const struct [=module]_quirk *quirk = vdev->rules->quirks;
u32 n;
[#else]
u32 n;
[/#if]

[#if nodes]
for (n = 0; n < vdev->rules->num_quirks; n++, quirk++) {
if (quirk->node == node && quirk->region == index)
return quirk;
}
[#else]
for (n = 0; n < vdev->rules->num_quirks; n++) {
if (vdev->rules->quirks[n].region == index)
return &vdev->rules->quirks[n];
}
[/#if]

return &none;
}
[#if quirks.readOnly]

static bool [=module]_read_only(struct [=module]_device *vdev, u32 index)
{
return [=module]_quirk(vdev, index)->read_only || [=module]_region(vdev, index)->flags & IORESOURCE_READONLY;
}
[/#if]
