[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.Companions" --]
static struct device_node *[=module]_follow(struct [=module]_device *vdev, const struct [=module]_link *link)
{
struct device_node *np = vdev->dev->of_node;
[#if links.cells]
struct of_phandle_args args;
[/#if]

[#if links.children && links.phandles]
if (link->child)
return of_get_child_by_name(np, link->child);

[#elseif links.children]
return of_get_child_by_name(np, link->child);
[/#if]
[#if links.cells]
if (!link->cells)
return of_parse_phandle(np, link->property, link->index);

if (of_parse_phandle_with_args(np, link->property, link->cells, link->index, &args))
return NULL;

return args.np;
[#elseif links.phandles]
return of_parse_phandle(np, link->property, link->index);
[/#if]
}

/* DMA of a companion must not reach what that of the device does not */
static bool [=module]_shares_group(struct device *dev, struct device *other)
{
struct iommu_group *own = iommu_group_get(dev);
struct iommu_group *group = iommu_group_get(other);
bool translated = group || of_find_property(other->of_node, "iommus", NULL);

iommu_group_put(group);
iommu_group_put(own);

return !translated || group == own;
}

static int [=module]_check_companion(struct [=module]_device *vdev, struct device_node *np)
{
struct platform_device *other = of_find_device_by_node(np);
int ret = 0;

if (!other)
return 0;

if (other->dev.driver)
ret = -EBUSY;
else if (![=module]_shares_group(vdev->dev, &other->dev))
ret = -EPERM;
put_device(&other->dev);

return ret;
}

static bool [=module]_get_resource(struct device_node *np, u32 n, struct resource *res)
{
return !of_address_to_resource(np, n, res) && resource_type(res) == IORESOURCE_MEM;
}

/* Whoever else wants the registers of a companion is told that they are busy */
static int [=module]_hold_regions(struct [=module]_device *vdev, struct [=module]_companion *companion)
{
struct resource res;
u32 count = 0;
u32 n;

while ([=module]_get_resource(companion->np, count, &res))
count++;

companion->regions = kcalloc(count, sizeof(res), GFP_KERNEL);
if (!companion->regions)
return -ENOMEM;

for (n = 0; n < count; n++) {
[=module]_get_resource(companion->np, n, &res);
if (!request_mem_region(res.start, resource_size(&res), dev_name(vdev->dev)))
return -EBUSY;

companion->regions[n] = res;
companion->num_regions++;
}

return 0;
}

/* Interrupts stay mapped: their numbers may belong to a device of the node */
static int [=module]_count_node_irqs(struct [=module]_companion *companion)
{
[#if irqGet]
int ret;

while ((ret = of_irq_get(companion->np, companion->num_irqs)) > 0)
companion->num_irqs++;

return ret == -EPROBE_DEFER ? ret : 0;
[#else]
while (irq_of_parse_and_map(companion->np, companion->num_irqs))
companion->num_irqs++;

return 0;
[/#if]
}

static int [=module]_add_companion(struct [=module]_device *vdev, const struct [=module]_link *link, struct [=module]_companion *companion)
{
int ret;

companion->np = [=module]_follow(vdev, link);
if (!companion->np)
return -ENODEV;

ret = [=module]_check_companion(vdev, companion->np);
if (ret)
return ret;

ret = [=module]_hold_regions(vdev, companion);
if (ret)
return ret;

return [=module]_count_node_irqs(companion);
}

static void [=module]_put_companion(struct [=module]_companion *companion)
{
struct resource *res;

while (companion->num_regions) {
res = &companion->regions[--companion->num_regions];
release_mem_region(res->start, resource_size(res));
}

kfree(companion->regions);
of_node_put(companion->np);
}

static void [=module]_put_companions(struct [=module]_device *vdev)
{
u32 n = vdev->rules->num_links;

while (n--)
[=module]_put_companion(&vdev->companions[n]);

kfree(vdev->companions);
}

static int [=module]_find_companions(struct [=module]_device *vdev)
{
u32 n;
int ret;

while ([=module]_own_region(vdev, vdev->own_regions))
vdev->own_regions++;

vdev->companions = kcalloc(vdev->rules->num_links, sizeof(*vdev->companions), GFP_KERNEL);
if (!vdev->companions)
return -ENOMEM;

for (n = 0; n < vdev->rules->num_links; n++) {
ret = [=module]_add_companion(vdev, &vdev->rules->links[n], &vdev->companions[n]);
if (ret) {
[=module]_put_companions(vdev);
return ret;
}
}

return 0;
}

static void [=module]_count_companion_irqs(struct [=module]_device *vdev)
{
u32 n;

[#if irqs]
vdev->own_irqs = vdev->num_irqs;
[/#if]
for (n = 0; n < vdev->rules->num_links; n++)
vdev->num_irqs += vdev->companions[n].num_irqs;
}
