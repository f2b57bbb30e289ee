[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.ClockControl" --]
static void [=module]_put_clocks(struct [=module]_device *vdev)
{
while (vdev->num_clocks)
clk_put(vdev->clocks[--vdev->num_clocks]);

kfree(vdev->clocks);
}

static struct clk *[=module]_get_clock(struct [=module]_device *vdev, int n)
{
int index = [=module]_pick(vdev, &vdev->rules->clocks, n, "clock-names");

if (index < 0)
return ERR_PTR(index);

return of_clk_get(vdev->dev->of_node, index);
}

static int [=module]_get_clocks(struct [=module]_device *vdev)
{
int count = [=module]_count_picks(vdev, &vdev->rules->clocks, "clocks", "#clock-cells");
struct clk *clock;

if (count < 0)
return count;

vdev->clocks = kcalloc(count, sizeof(*vdev->clocks), GFP_KERNEL);
if (!vdev->clocks)
return -ENOMEM;

while (vdev->num_clocks < count) {
clock = [=module]_get_clock(vdev, vdev->num_clocks);
if (IS_ERR(clock)) {
[=module]_put_clocks(vdev);
return [=module]_lacks(vdev, PTR_ERR(clock), "clock");
}
vdev->clocks[vdev->num_clocks++] = clock;
}

return 0;
}

static void [=module]_disable_first_clocks(struct [=module]_device *vdev, int count)
{
while (count--)
clk_disable_unprepare(vdev->clocks[count]);
}

static void [=module]_disable_clocks(struct [=module]_device *vdev)
{
[=module]_disable_first_clocks(vdev, vdev->num_clocks);
}

static int [=module]_enable_clocks(struct [=module]_device *vdev)
{
int n;
int ret;

for (n = 0; n < vdev->num_clocks; n++) {
ret = clk_prepare_enable(vdev->clocks[n]);
if (ret) {
[=module]_disable_first_clocks(vdev, n);
return ret;
}
}

return 0;
}
