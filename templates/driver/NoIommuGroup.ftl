[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.NoIommuGroup" --]
/* The group of the device's IOMMU, or one made for it where there is none */
static int [=module]_get_group(struct [=module]_device *vdev)
{
return vfio_iommu_group_get(vdev->dev) ? 0 : -EINVAL;
}

static void [=module]_put_group(struct [=module]_device *vdev)
{
vfio_iommu_group_put(vdev->dev->iommu_group, vdev->dev);
}
