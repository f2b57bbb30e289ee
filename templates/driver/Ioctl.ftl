[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.Ioctl" --]
[#if api.coreOwnsData]
static long [=module]_ioctl(void *device_data, unsigned int cmd, unsigned long arg)
[#else]
static long [=module]_ioctl(struct vfio_device *core_vdev, unsigned int cmd, unsigned long arg)
[/#if]
{
[#if answered?has_content]
[#if api.coreOwnsData]
struct [=module]_device *vdev = device_data;
[#else]
struct [=module]_device *vdev = to_[=module]_device(core_vdev);
[/#if]
void __user *uarg = (void __user *)arg;

[/#if]
switch (cmd) {
[#list answered as command]
case [=command.name]:
return [=command.function](vdev[#if command.argued], uarg[/#if]);
[/#list]
[#if refused?has_content]
[#list refused as command]
case [=command]:
[/#list]
return -EINVAL;
[/#if]
default:
return -ENOTTY;
}
}
