[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.Bases" --]
[#assign readOnce = api.readOnce?then("READ_ONCE", "ACCESS_ONCE")]
static int [=module]_alloc_bases(struct [=module]_device *vdev)
{
u32 n;

vdev->bases = kcalloc(vdev->num_regions, sizeof(*vdev->bases), GFP_KERNEL);
if (!vdev->bases)
return -ENOMEM;

for (n = 0; n < vdev->num_regions; n++)
vdev->bases[n].res = [=module]_region(vdev, n);

return 0;
}

static void [=module]_free_bases(struct [=module]_device *vdev)
{
u32 n;

for (n = 0; n < vdev->num_regions; n++) {
if (vdev->bases[n].at)
iounmap(vdev->bases[n].at);
}

kfree(vdev->bases);
}

/* Of two that come at the same time, one takes what the other has mapped */
static void __iomem *[=module]_map_base(struct [=module]_base *base)
{
void __iomem *at = ioremap(base->res->start, resource_size(base->res));

if (at && cmpxchg(&base->at, NULL, at))
iounmap(at);

return [=readOnce](base->at);
}

/* The first access maps a region, for as long as the device is bound */
static void __iomem *[=module]_base(struct [=module]_device *vdev, u32 index)
{
struct [=module]_base *base = &vdev->bases[index];
void __iomem *at = [=readOnce](base->at);

return at ? at : [=module]_map_base(base);
}
