[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.MappableAreas" --]
/*
* Finds the next part of a region that can be mapped: it ends before the page
* of a trapped register. The search begins at @end, which is 0 at first.
*/
static bool [=module]_next_area(struct [=module]_device *vdev, u32 index, u64 *start, u64 *end)
{
const struct [=module]_quirk *quirk = [=module]_quirk(vdev, index);
const struct [=module]_range *range = quirk->trapped;
u64 page;

*start = *end;
*end = resource_size([=module]_region(vdev, index));

for (; range < quirk->trapped + quirk->num_trapped; range++) {
page = round_down((u64)range->offset, PAGE_SIZE);
if (page > *start) {
*end = min(*end, page);
break;
}
*start = max_t(u64, *start, round_up((u64)range->offset + range->size, PAGE_SIZE));
}

return *start < *end;
}
