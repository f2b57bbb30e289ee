[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.ResetSteps" --]
[#if api.pollTimeout]
static int [=module]_poll(void __iomem *at, const struct [=module]_step *step, u32 *value)
{
return readl_poll_timeout(at, *value, (*value & step->mask) == step->value, step->every, step->within);
}
[#else]
static int [=module]_poll(void __iomem *at, const struct [=module]_step *step, u32 *value)
{
unsigned long end = jiffies + usecs_to_jiffies(step->within);
bool late;

do {
/* However long a sleep was, a read follows it */
late = time_after(jiffies, end);
*value = readl(at);
if ((*value & step->mask) == step->value)
return 0;
usleep_range(step->every / 2 + 1, step->every + 1);
} while (!late);

return -ETIMEDOUT;
}
[/#if]

static int [=module]_take_step(struct [=module]_device *vdev, const struct [=module]_step *step)
{
void __iomem *base = [=module]_base(vdev, step->region);
u32 value;
int ret;

if (!base)
return -ENOMEM;

if (!step->within) {
writel(step->value, base + step->offset);
return 0;
}

ret = [=module]_poll(base + step->offset, step, &value);
if (ret)
dev_err_ratelimited(vdev->dev, "register 0x%x of region %u stays 0x%x\n", step->offset, step->region, value);

return ret;
}

static int [=module]_take_steps(struct [=module]_device *vdev)
{
const struct [=module]_rules *rules = vdev->rules;
unsigned int n;
int ret = 0;

for (n = 0; n < rules->num_steps && !ret; n++)
ret = [=module]_take_step(vdev, &rules->steps[n]);

return ret;
}

static bool [=module]_has_register(struct [=module]_device *vdev, const struct [=module]_step *step)
{
struct resource *res = [=module]_region(vdev, step->region);

return res && (u64)step->offset + sizeof(u32) <= resource_size(res);
}

/* A node may give a device less than others of its kind have */
static int [=module]_check_steps(struct [=module]_device *vdev)
{
const struct [=module]_step *step = vdev->rules->steps;
unsigned int n;

for (n = 0; n < vdev->rules->num_steps; n++, step++) {
if (![=module]_has_register(vdev, step)) {
dev_err(vdev->dev, "no register 0x%x in region %u, which a reset needs\n", step->offset, step->region);
return -EINVAL;
}
}

if (vdev->rules->num_steps)
vdev->reset = [=module]_take_steps;

return 0;
}
