[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.ResetLines" --]
static void [=module]_put_lines(struct [=module]_device *vdev)
{
while (vdev->num_lines)
reset_control_put(vdev->lines[--vdev->num_lines]);

kfree(vdev->lines);
}

static struct reset_control *[=module]_get_line(struct [=module]_device *vdev, int n)
{
int index = [=module]_pick(vdev, &vdev->rules->lines, n, "reset-names");
[#if api.lineByIndex]

if (index < 0)
return ERR_PTR(index);

return of_reset_control_get_exclusive_by_index(vdev->dev->of_node, index);
[#else]
struct device *dev = vdev->dev;
const char *name = NULL;
int ret;

if (index < 0)
return ERR_PTR(index);

/* Lines are found by name; the first one needs none */
ret = of_property_read_string_index(dev->of_node, "reset-names", index, &name);
if (ret && index)
return ERR_PTR(ret);

return reset_control_get(dev, name);
[/#if]
}

static int [=module]_deassert_lines(struct [=module]_device *vdev, int count)
{
int ret = 0;
int error;

while (count--) {
error = reset_control_deassert(vdev->lines[count]);
if (error)
ret = error;
}

return ret;
}

static int [=module]_pulse_lines(struct [=module]_device *vdev)
{
int n;
int ret;

for (n = 0; n < vdev->num_lines; n++) {
ret = reset_control_assert(vdev->lines[n]);
if (ret) {
[=module]_deassert_lines(vdev, n);
return ret;
}
}

/* Long enough for a device that needs a few cycles of its clock */
usleep_range(100, 200);

return [=module]_deassert_lines(vdev, vdev->num_lines);
}

static int [=module]_get_lines(struct [=module]_device *vdev)
{
int count = [=module]_count_picks(vdev, &vdev->rules->lines, "resets", "#reset-cells");
struct reset_control *line;

if (count < 0)
return count;

vdev->lines = kcalloc(count, sizeof(*vdev->lines), GFP_KERNEL);
if (!vdev->lines)
return -ENOMEM;

while (vdev->num_lines < count) {
line = [=module]_get_line(vdev, vdev->num_lines);
if (IS_ERR(line)) {
[=module]_put_lines(vdev);
return [=module]_lacks(vdev, PTR_ERR(line), "reset line");
}
vdev->lines[vdev->num_lines++] = line;
}

if (vdev->num_lines)
vdev->reset = [=module]_pulse_lines;

return 0;
}
