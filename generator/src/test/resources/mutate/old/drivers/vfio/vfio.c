/*
 * Groups of a VFIO core that lets several have one.
 */
#include <linux/cdev.h>
#include <linux/file.h>
#include <linux/vfio.h>

struct vfio_group {
	struct kref			kref;
	atomic_t			container_users;
	struct vfio_container		*container;
};

static struct vfio_group *vfio_create_group(struct iommu_group *iommu_group)
{
	struct vfio_group *group;

	group = kzalloc(sizeof(*group), GFP_KERNEL);
	if (!group)
		return ERR_PTR(-ENOMEM);

	kref_init(&group->kref);
	atomic_set(&group->container_users, 0);

	return group;
}

static int vfio_group_fops_open(struct inode *inode, struct file *filep)
{
	struct vfio_group *group = vfio_group_get_from_minor(iminor(inode));

	if (!group)
		return -ENODEV;

	if (group->container) {
		vfio_group_put(group);
		return -EBUSY;
	}

	filep->private_data = group;

	return 0;
}

static int vfio_group_fops_release(struct inode *inode, struct file *filep)
{
	struct vfio_group *group = filep->private_data;

	filep->private_data = NULL;
	vfio_group_try_dissolve_container(group);

	vfio_group_put(group);

	return 0;
}
