[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.AmbaDevice" --]
/* What is not on the platform bus came by the AMBA driver */
static bool [=module]_is_amba(struct [=module]_device *vdev)
{
return IS_ENABLED(CONFIG_ARM_AMBA) && vdev->dev->bus != &platform_bus_type;
}
