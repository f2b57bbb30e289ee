[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.Operations" --]
static const struct vfio_device_ops [=module]_ops = {
.name = [=name],
[#if api.coreOwnsData]
.open = [=module]_open,
.release = [=module]_release,
[#else]
.init = [=module]_init,
[#if releases]
.release = [=module]_release,
[/#if]
[#if opened]
.open_device = [=module]_open_device,
.close_device = [=module]_close_device,
[/#if]
[#if api.iommufd]
.bind_iommufd = vfio_iommufd_physical_bind,
.unbind_iommufd = vfio_iommufd_physical_unbind,
.attach_ioas = vfio_iommufd_physical_attach_ioas,
[#if api.iommufdDetach]
.detach_ioas = vfio_iommufd_physical_detach_ioas,
[/#if]
[/#if]
[/#if]
[#list entries as entry]
.[=entry.member] = [=entry.function],
[/#list]
.ioctl = [=module]_ioctl,
};
