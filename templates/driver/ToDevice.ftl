[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.ToDevice" --]
static struct [=module]_device *to_[=module]_device(struct vfio_device *core_vdev)
{
return container_of(core_vdev, struct [=module]_device, vdev);
}
