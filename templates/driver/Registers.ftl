[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.Registers" --]
/*
* Finds the registers at a position of the device file. Returns how many of
* @count bytes lie in the same region.
*/
static ssize_t [=module]_registers(struct [=module]_device *vdev, loff_t pos, size_t count, void __iomem **at)
{
u64 index = (u64)pos >> vdev->region_shift;
u64 offset = (u64)pos & ((1ULL << vdev->region_shift) - 1);
void __iomem *base;
u64 size;

if (index >= vdev->num_regions)
return -EINVAL;

size = resource_size(vdev->bases[index].res);
if (offset >= size)
return -EINVAL;

base = [=module]_base(vdev, index);
if (!base)
return -ENOMEM;

*at = base + offset;

return min_t(u64, count, size - offset);
}

/* Registers of these devices have four bytes at most, and want to be aligned */
static size_t [=module]_width(void __iomem *at, size_t count)
{
unsigned long address = (unsigned long)at;

if (count >= 4 && IS_ALIGNED(address, 4))
return 4;
if (count >= 2 && IS_ALIGNED(address, 2))
return 2;

return 1;
}
