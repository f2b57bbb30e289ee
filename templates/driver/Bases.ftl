[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.Bases" --]
static int [=module]_alloc_bases(struct [=module]_device *vdev)
{
vdev->bases = kcalloc(vdev->num_regions, sizeof(*vdev->bases), GFP_KERNEL);
if (!vdev->bases)
return -ENOMEM;

mutex_init(&vdev->bases_lock);

return 0;
}

static void [=module]_free_bases(struct [=module]_device *vdev)
{
u32 n;

for (n = 0; n < vdev->num_regions; n++) {
if (vdev->bases[n])
iounmap(vdev->bases[n]);
}

kfree(vdev->bases);
}

/* The first access maps a region, for as long as the device is bound */
static void __iomem *[=module]_base(struct [=module]_device *vdev, u32 index)
{
struct resource *res = [=module]_region(vdev, index);
void __iomem *base;

mutex_lock(&vdev->bases_lock);
if (!vdev->bases[index])
vdev->bases[index] = ioremap(res->start, resource_size(res));
base = vdev->bases[index];
mutex_unlock(&vdev->bases_lock);

return base;
}
