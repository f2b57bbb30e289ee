[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.Probe" --]
static int [=module]_probe(struct platform_device *pdev)
{
struct [=module]_device *vdev;
int ret;

[#if api.coreOwnsData]
vdev = kzalloc(sizeof(*vdev), GFP_KERNEL);
if (!vdev)
return -ENOMEM;

vdev->pdev = pdev;
[#if opened]
mutex_init(&vdev->open_lock);
[/#if]
[#else]
vdev = vfio_alloc_device([=module]_device, vdev, &pdev->dev, &[=module]_ops);
if (IS_ERR(vdev))
return PTR_ERR(vdev);

platform_set_drvdata(pdev, vdev);

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
ret = vfio_add_group_dev(&pdev->dev, &[=module]_ops, vdev);
[#else]
ret = vfio_register_group_dev(&vdev->vdev);
[/#if]
if (ret)
[#if otherwise??]
goto [=otherwise];

return 0;

[#list undo as step]
[=step.label]:
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

[#if api.removeVoid]
static void [=module]_remove(struct platform_device *pdev)
[#else]
static int [=module]_remove(struct platform_device *pdev)
[/#if]
{
[#if api.coreOwnsData && undo?has_content]
/* Waits until user space has closed the device */
struct [=module]_device *vdev = vfio_del_group_dev(&pdev->dev);

[#list undo as step]
[=step.function](vdev);
[/#list]
kfree(vdev);
[#elseif api.coreOwnsData]
/* Waits until user space has closed the device */
kfree(vfio_del_group_dev(&pdev->dev));
[#else]
struct [=module]_device *vdev = platform_get_drvdata(pdev);

/* Waits until user space has closed the device */
vfio_unregister_group_dev(&vdev->vdev);
[#list undo as step]
[=step.function](vdev);
[/#list]
vfio_put_device(&vdev->vdev);
[/#if]
[#if !api.removeVoid]

return 0;
[/#if]
}
