[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.Picks" --]
static int [=module]_count_picks(struct [=module]_device *vdev, const struct [=module]_picks *picks, const char *list, const char *cells)
{
int count;

if (!picks->all)
return picks->count;

count = of_count_phandle_with_args(vdev->dev->of_node, list, cells);

/* A node without the list has none of it */
return count == -ENOENT ? 0 : count;
}

/* The position of pick number n in its list */
static int [=module]_pick(struct [=module]_device *vdev, const struct [=module]_picks *picks, int n, const char *names)
{
const struct [=module]_entry *entry = &picks->entries[n];

if (picks->all)
return n;
if (!entry->name)
return entry->index;

return of_property_match_string(vdev->dev->of_node, names, entry->name);
}

[#if api.errProbe]
static int [=module]_lacks(struct [=module]_device *vdev, int error, const char *what)
{
return dev_err_probe(vdev->dev, error, "cannot get a %s\n", what);
}
[#else]
static int [=module]_lacks(struct [=module]_device *vdev, int error, const char *what)
{
if (error != -EPROBE_DEFER)
dev_err(vdev->dev, "cannot get a %s: %d\n", what, error);

return error;
}
[/#if]
