[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.Probe" --]
[#assign dev = amba?then("dev", "&pdev->dev")]
[#if amba]
static int [=module]_bind(struct device *dev)
[#else]
static int [=module]_probe(struct platform_device *pdev)
[/#if]
{
struct [=module]_device *vdev;
int ret;

[#if api.coreOwnsData]
vdev = kzalloc(sizeof(*vdev), GFP_KERNEL);
if (!vdev)
return -ENOMEM;

vdev->dev = [=dev];
[#if opened]
mutex_init(&vdev->open_lock);
[/#if]
[#else]
vdev = vfio_alloc_device([=module]_device, vdev, [=dev], &[=module]_ops);
if (IS_ERR(vdev))
return PTR_ERR(vdev);

[#if amba]
dev_set_drvdata(dev, vdev);
[#else]
platform_set_drvdata(pdev, vdev);
[/#if]

[/#if]
[#list steps as step]
[#if step.fails]
ret = [=step.function](vdev);
if (ret)
goto [=step.otherwise];

[#else]
[=step.function](vdev);
[/#if]
[/#list]

[#if api.coreOwnsData]
/* Fails with -EINVAL for a device that is in no IOMMU group */
ret = vfio_add_group_dev([=dev], &[=module]_ops, vdev);
[#else]
ret = vfio_register_group_dev(&vdev->vdev);
[/#if]
if (ret)
[#if otherwise??]
goto [=otherwise];

return 0;

[#list undo as step]
[#if step.jumped]
[=step.label]:
[/#if]
[=step.function](vdev);
[/#list]
[#if freeing]
out_free:
[/#if]
[/#if]
[#if api.coreOwnsData]
kfree(vdev);
[#else]
vfio_put_device(&vdev->vdev);
[/#if]

return ret;
}

[#if amba]
static void [=module]_unbind(struct device *dev)
[#elseif api.removeVoid]
static void [=module]_remove(struct platform_device *pdev)
[#else]
static int [=module]_remove(struct platform_device *pdev)
[/#if]
{
[#if api.coreOwnsData && undo?has_content]
/* Waits until user space has closed the device */
struct [=module]_device *vdev = vfio_del_group_dev([=dev]);

[#list undo as step]
[=step.function](vdev);
[/#list]
kfree(vdev);
[#elseif api.coreOwnsData]
/* Waits until user space has closed the device */
kfree(vfio_del_group_dev([=dev]));
[#else]
struct [=module]_device *vdev = [=amba?then("dev_get_drvdata(dev)", "platform_get_drvdata(pdev)")];

/* Waits until user space has closed the device */
vfio_unregister_group_dev(&vdev->vdev);
[#list undo as step]
[=step.function](vdev);
[/#list]
vfio_put_device(&vdev->vdev);
[/#if]
[#if !api.removeVoid && !amba]

return 0;
[/#if]
}
