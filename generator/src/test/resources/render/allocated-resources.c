// SPDX-License-Identifier: GPL-2.0
/*
 * VFIO for device tree devices
 *
 * Hands platform devices that a device tree describes to user space, through
 * the VFIO API.
 */

#include <linux/atomic.h>
#include <linux/clk.h>
#include <linux/compiler.h>
#include <linux/container_of.h>
#include <linux/delay.h>
#include <linux/device.h>
#include <linux/err.h>
#include <linux/errno.h>
#include <linux/fs.h>
#include <linux/io.h>
#include <linux/iopoll.h>
#include <linux/ioport.h>
#include <linux/kernel.h>
#include <linux/mod_devicetable.h>
#include <linux/module.h>
#include <linux/mutex.h>
#include <linux/of.h>
#include <linux/platform_device.h>
#include <linux/pm_domain.h>
#include <linux/pm_runtime.h>
#include <linux/reset.h>
#include <linux/slab.h>
#include <linux/stddef.h>
#include <linux/types.h>
#include <linux/uaccess.h>
#include <linux/vfio.h>

/*
 * Every region gets a window of the device file, of at least 16 MiB. Windows
 * are no larger than needed: the regions of most devices then stay below 2 GiB,
 * where programs with a 32-bit off_t reach them.
 */
#define VFIO_DT_MIN_REGION_SHIFT	24

/**
 * struct vfio_dt_base - where the kernel sees a region
 * @res: the region
 * @at: its first register; NULL until it is accessed
 */
struct vfio_dt_base {
	struct resource *res;
	void __iomem *at;
};

/**
 * struct vfio_dt_step - one access of a reset by registers
 * @region: index of the region that holds the register
 * @offset: of the register in its region
 * @mask: bits that a poll looks at
 * @value: what to write, or what a poll waits for
 * @every: microseconds between two reads of a poll
 * @within: microseconds that a poll may take; 0 for a write
 */
struct vfio_dt_step {
	u32 region;
	u32 offset;
	u32 mask;
	u32 value;
	u32 every;
	u32 within;
};

#define VFIO_DT_WRITE32(r, o, v) \
	{ .region = (r), .offset = (o), .value = (v) }

#define VFIO_DT_POLL32(r, o, m, v, e, w) \
	{ .region = (r), .offset = (o), .mask = (m), .value = (v), \
	  .every = (e), .within = (w) }

/**
 * struct vfio_dt_entry - an entry of a list of a node, such as its clocks
 * @name: in the list of names; NULL for an entry without
 * @index: position of an entry without name
 */
struct vfio_dt_entry {
	const char *name;
	unsigned int index;
};

/**
 * struct vfio_dt_picks - entries of such a list that a device needs
 * @all: whether these are all that the node has
 * @entries: these, otherwise
 * @count: number of @entries
 */
struct vfio_dt_picks {
	bool all;
	const struct vfio_dt_entry *entries;
	unsigned int count;
};

struct vfio_dt_device;

/**
 * struct vfio_dt_rules - what the driver knows of one kind of device
 * @steps: register accesses that reset it
 * @num_steps: number of @steps
 * @lines: reset lines that reset it
 * @clocks: clocks that it needs
 * @domains: power domains it needs
 */
struct vfio_dt_rules {
	const struct vfio_dt_step *steps;
	unsigned int num_steps;
	struct vfio_dt_picks lines;
	struct vfio_dt_picks clocks;
	struct vfio_dt_picks domains;
};

/**
 * struct vfio_dt_device - a device in the hands of this driver
 * @vdev: what the VFIO core knows of it
 * @dev: the device itself
 * @num_regions: number of memory regions
 * @num_irqs: number of interrupts
 * @region_shift: region N starts at file offset N << @region_shift
 * @bases: where the kernel sees each region
 * @reset: resets the device; NULL when no way is known
 * @reset_lock: lets one reset end before the next begins
 * @lines: of a reset controller
 * @num_lines: number of @lines
 * @clocks: on while it is open
 * @num_clocks: number of @clocks
 * @domains: power domains, where it has several
 * @num_domains: number of @domains
 * @rules: what is known of this kind of device
 */
struct vfio_dt_device {
	struct vfio_device vdev;
	struct device *dev;
	u32 num_regions;
	u32 num_irqs;
	unsigned int region_shift;
	struct vfio_dt_base *bases;
	int (*reset)(struct vfio_dt_device *vdev);
	struct mutex reset_lock;	/* one reset at a time */
	struct reset_control **lines;
	int num_lines;
	struct clk **clocks;
	int num_clocks;
	struct device **domains;
	int num_domains;
	const struct vfio_dt_rules *rules;
};

static struct vfio_dt_device *to_vfio_dt_device(struct vfio_device *core_vdev)
{
	return container_of(core_vdev, struct vfio_dt_device, vdev);
}

static struct resource *vfio_dt_region(struct vfio_dt_device *vdev, u32 index)
{
	return platform_get_resource(to_platform_device(vdev->dev),
				     IORESOURCE_MEM, index);
}

static void vfio_dt_count_regions(struct vfio_dt_device *vdev)
{
	unsigned int shift = VFIO_DT_MIN_REGION_SHIFT;
	struct resource *res;
	u32 n;

	for (n = 0; (res = vfio_dt_region(vdev, n)); n++) {
		while (resource_size(res) > 1ULL << shift)
			shift++;
	}

	vdev->num_regions = n;
	vdev->region_shift = shift;
}

static int vfio_dt_count_irqs(struct vfio_dt_device *vdev)
{
	int count = platform_irq_count(to_platform_device(vdev->dev));

	if (count < 0)
		return count;

	vdev->num_irqs = count;

	return 0;
}

static long vfio_dt_get_info(struct vfio_dt_device *vdev, void __user *arg)
{
	unsigned long minsz = offsetofend(struct vfio_device_info, num_irqs);
	struct vfio_device_info info;

	if (copy_from_user(&info, arg, minsz))
		return -EFAULT;

	if (info.argsz < minsz)
		return -EINVAL;

	info.flags = VFIO_DEVICE_FLAGS_PLATFORM;
	if (vdev->reset)
		info.flags |= VFIO_DEVICE_FLAGS_RESET;
	info.num_regions = vdev->num_regions;
	info.num_irqs = vdev->num_irqs;

	return copy_to_user(arg, &info, minsz) ? -EFAULT : 0;
}

static long vfio_dt_get_region_info(struct vfio_dt_device *vdev,
				    void __user *arg)
{
	unsigned long minsz = offsetofend(struct vfio_region_info, offset);
	struct vfio_region_info info;

	if (copy_from_user(&info, arg, minsz))
		return -EFAULT;

	if (info.argsz < minsz || info.index >= vdev->num_regions)
		return -EINVAL;

	info.flags = VFIO_REGION_INFO_FLAG_READ | VFIO_REGION_INFO_FLAG_WRITE;
	info.cap_offset = 0;
	info.size = resource_size(vfio_dt_region(vdev, info.index));
	info.offset = (u64)info.index << vdev->region_shift;

	return copy_to_user(arg, &info, minsz) ? -EFAULT : 0;
}

static long vfio_dt_get_irq_info(struct vfio_dt_device *vdev, void __user *arg)
{
	unsigned long minsz = offsetofend(struct vfio_irq_info, count);
	struct vfio_irq_info info;

	if (copy_from_user(&info, arg, minsz))
		return -EFAULT;

	if (info.argsz < minsz || info.index >= vdev->num_irqs)
		return -EINVAL;

	/* No flags: there is no way to signal or mask an interrupt yet */
	info.flags = 0;
	info.count = 1;

	return copy_to_user(arg, &info, minsz) ? -EFAULT : 0;
}

static int vfio_dt_alloc_bases(struct vfio_dt_device *vdev)
{
	u32 n;

	vdev->bases = kcalloc(vdev->num_regions, sizeof(*vdev->bases),
			      GFP_KERNEL);
	if (!vdev->bases)
		return -ENOMEM;

	for (n = 0; n < vdev->num_regions; n++)
		vdev->bases[n].res = vfio_dt_region(vdev, n);

	return 0;
}

static void vfio_dt_free_bases(struct vfio_dt_device *vdev)
{
	u32 n;

	for (n = 0; n < vdev->num_regions; n++) {
		if (vdev->bases[n].at)
			iounmap(vdev->bases[n].at);
	}

	kfree(vdev->bases);
}

/* Of two that come at the same time, one takes what the other has mapped */
static void __iomem *vfio_dt_map_base(struct vfio_dt_base *base)
{
	void __iomem *at = ioremap(base->res->start, resource_size(base->res));

	if (at && cmpxchg(&base->at, NULL, at))
		iounmap(at);

	return READ_ONCE(base->at);
}

/* The first access maps a region, for as long as the device is bound */
static void __iomem *vfio_dt_base(struct vfio_dt_device *vdev, u32 index)
{
	struct vfio_dt_base *base = &vdev->bases[index];
	void __iomem *at = READ_ONCE(base->at);

	return at ? at : vfio_dt_map_base(base);
}

/*
 * Finds the registers at a position of the device file. Returns how many of
 * @count bytes lie in the same region.
 */
static ssize_t vfio_dt_registers(struct vfio_dt_device *vdev, loff_t pos,
				 size_t count, void __iomem **at)
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

	base = vfio_dt_base(vdev, index);
	if (!base)
		return -ENOMEM;

	*at = base + offset;

	return min_t(u64, count, size - offset);
}

/* Registers of these devices have four bytes at most, and want to be aligned */
static size_t vfio_dt_width(void __iomem *at, size_t count)
{
	unsigned long address = (unsigned long)at;

	if (count >= 4 && IS_ALIGNED(address, 4))
		return 4;
	if (count >= 2 && IS_ALIGNED(address, 2))
		return 2;

	return 1;
}

static int vfio_dt_load(void __iomem *at, char __user *to, size_t width)
{
	switch (width) {
	case 4:
		return put_user(ioread32(at), (u32 __user *)to);
	case 2:
		return put_user(ioread16(at), (u16 __user *)to);
	default:
		return put_user(ioread8(at), (u8 __user *)to);
	}
}

static ssize_t vfio_dt_read(struct vfio_device *core_vdev, char __user *buf,
			    size_t count, loff_t *ppos)
{
	struct vfio_dt_device *vdev = to_vfio_dt_device(core_vdev);
	ssize_t done, left, width;
	void __iomem *at;

	left = vfio_dt_registers(vdev, *ppos, count, &at);
	if (left < 0)
		return left;

	for (done = 0; left; done += width, left -= width) {
		width = vfio_dt_width(at + done, left);
		if (vfio_dt_load(at + done, buf + done, width))
			break;
	}

	*ppos += done;

	return done || !left ? done : -EFAULT;
}

static int vfio_dt_store(void __iomem *at, const char __user *from,
			 size_t width)
{
	u32 word;
	u16 half;
	u8 byte;

	switch (width) {
	case 4:
		if (get_user(word, (const u32 __user *)from))
			return -EFAULT;
		iowrite32(word, at);
		break;
	case 2:
		if (get_user(half, (const u16 __user *)from))
			return -EFAULT;
		iowrite16(half, at);
		break;
	default:
		if (get_user(byte, (const u8 __user *)from))
			return -EFAULT;
		iowrite8(byte, at);
	}

	return 0;
}

static ssize_t vfio_dt_write(struct vfio_device *core_vdev,
			     const char __user *buf, size_t count, loff_t *ppos)
{
	struct vfio_dt_device *vdev = to_vfio_dt_device(core_vdev);
	ssize_t done, left, width;
	void __iomem *at;

	left = vfio_dt_registers(vdev, *ppos, count, &at);
	if (left < 0)
		return left;

	for (done = 0; left; done += width, left -= width) {
		width = vfio_dt_width(at + done, left);
		if (vfio_dt_store(at + done, buf + done, width))
			break;
	}

	*ppos += done;

	return done || !left ? done : -EFAULT;
}

static void vfio_dt_init_reset(struct vfio_dt_device *vdev)
{
	mutex_init(&vdev->reset_lock);
}

/* The owner of a device finds nothing of the one before */
static int vfio_dt_reset(struct vfio_dt_device *vdev)
{
	int ret;

	if (!vdev->reset)
		return 0;

	mutex_lock(&vdev->reset_lock);
	ret = vdev->reset(vdev);
	mutex_unlock(&vdev->reset_lock);

	if (ret)
		dev_err_ratelimited(vdev->dev, "reset failed: %d\n", ret);

	return ret;
}

/* DMA has to end before its mappings do; a failure is in the log */
static void vfio_dt_stop(struct vfio_dt_device *vdev)
{
	vfio_dt_reset(vdev);
}

static long vfio_dt_reset_on_demand(struct vfio_dt_device *vdev)
{
	return vdev->reset ? vfio_dt_reset(vdev) : -EINVAL;
}

static int vfio_dt_poll(void __iomem *at, const struct vfio_dt_step *step,
			u32 *value)
{
	return readl_poll_timeout(at, *value,
				  (*value & step->mask) == step->value,
				  step->every, step->within);
}

static int vfio_dt_take_step(struct vfio_dt_device *vdev,
			     const struct vfio_dt_step *step)
{
	void __iomem *base = vfio_dt_base(vdev, step->region);
	u32 value;
	int ret;

	if (!base)
		return -ENOMEM;

	if (!step->within) {
		writel(step->value, base + step->offset);
		return 0;
	}

	ret = vfio_dt_poll(base + step->offset, step, &value);
	if (ret)
		dev_err_ratelimited(vdev->dev,
				    "register 0x%x of region %u stays 0x%x\n",
				    step->offset, step->region, value);

	return ret;
}

static int vfio_dt_take_steps(struct vfio_dt_device *vdev)
{
	const struct vfio_dt_rules *rules = vdev->rules;
	unsigned int n;
	int ret = 0;

	for (n = 0; n < rules->num_steps && !ret; n++)
		ret = vfio_dt_take_step(vdev, &rules->steps[n]);

	return ret;
}

static bool vfio_dt_has_register(struct vfio_dt_device *vdev,
				 const struct vfio_dt_step *step)
{
	struct resource *res = vfio_dt_region(vdev, step->region);

	return res && (u64)step->offset + sizeof(u32) <= resource_size(res);
}

/* A node may give a device less than others of its kind have */
static int vfio_dt_check_steps(struct vfio_dt_device *vdev)
{
	const struct vfio_dt_step *step = vdev->rules->steps;
	unsigned int n;

	for (n = 0; n < vdev->rules->num_steps; n++, step++) {
		if (!vfio_dt_has_register(vdev, step)) {
			dev_err(vdev->dev,
				"no register 0x%x in region %u, which a reset needs\n",
				step->offset, step->region);
			return -EINVAL;
		}
	}

	if (vdev->rules->num_steps)
		vdev->reset = vfio_dt_take_steps;

	return 0;
}

static const struct vfio_dt_step vfio_dt_acme_dma_steps[] = {
	VFIO_DT_WRITE32(0, 0x10, 0x1),
	VFIO_DT_WRITE32(1, 0x0, 0xffffffff),
	VFIO_DT_POLL32(0, 0x14, 0xf0, 0x20, 10, 2000),
};

static int vfio_dt_count_picks(struct vfio_dt_device *vdev,
			       const struct vfio_dt_picks *picks,
			       const char *list, const char *cells)
{
	int count;

	if (!picks->all)
		return picks->count;

	count = of_count_phandle_with_args(vdev->dev->of_node, list, cells);

	/* A node without the list has none of it */
	return count == -ENOENT ? 0 : count;
}

/* The position of pick number n in its list */
static int vfio_dt_pick(struct vfio_dt_device *vdev,
			const struct vfio_dt_picks *picks, int n,
			const char *names)
{
	const struct vfio_dt_entry *entry = &picks->entries[n];

	if (picks->all)
		return n;
	if (!entry->name)
		return entry->index;

	return of_property_match_string(vdev->dev->of_node, names, entry->name);
}

static int vfio_dt_lacks(struct vfio_dt_device *vdev, int error,
			 const char *what)
{
	return dev_err_probe(vdev->dev, error, "cannot get a %s\n", what);
}

static const struct vfio_dt_entry vfio_dt_acme_codec_lines[] = {
	{ .name = "core" },
	{ .index = 1 },
};

static void vfio_dt_put_lines(struct vfio_dt_device *vdev)
{
	while (vdev->num_lines)
		reset_control_put(vdev->lines[--vdev->num_lines]);

	kfree(vdev->lines);
}

static struct reset_control *vfio_dt_get_line(struct vfio_dt_device *vdev,
					      int n)
{
	int index = vfio_dt_pick(vdev, &vdev->rules->lines, n, "reset-names");

	if (index < 0)
		return ERR_PTR(index);

	return of_reset_control_get_exclusive_by_index(vdev->dev->of_node,
						       index);
}

static int vfio_dt_deassert_lines(struct vfio_dt_device *vdev, int count)
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

static int vfio_dt_pulse_lines(struct vfio_dt_device *vdev)
{
	int n;
	int ret;

	for (n = 0; n < vdev->num_lines; n++) {
		ret = reset_control_assert(vdev->lines[n]);
		if (ret) {
			vfio_dt_deassert_lines(vdev, n);
			return ret;
		}
	}

	/* Long enough for a device that needs a few cycles of its clock */
	usleep_range(100, 200);

	return vfio_dt_deassert_lines(vdev, vdev->num_lines);
}

static int vfio_dt_get_lines(struct vfio_dt_device *vdev)
{
	int count = vfio_dt_count_picks(vdev, &vdev->rules->lines, "resets",
					"#reset-cells");
	struct reset_control *line;

	if (count < 0)
		return count;

	vdev->lines = kcalloc(count, sizeof(*vdev->lines), GFP_KERNEL);
	if (!vdev->lines)
		return -ENOMEM;

	while (vdev->num_lines < count) {
		line = vfio_dt_get_line(vdev, vdev->num_lines);
		if (IS_ERR(line)) {
			vfio_dt_put_lines(vdev);
			return vfio_dt_lacks(vdev, PTR_ERR(line), "reset line");
		}
		vdev->lines[vdev->num_lines++] = line;
	}

	if (vdev->num_lines)
		vdev->reset = vfio_dt_pulse_lines;

	return 0;
}

static const struct vfio_dt_entry vfio_dt_acme_dma_clocks[] = {
	{ .name = "apb_pclk" },
	{ .index = 1 },
};

static void vfio_dt_put_clocks(struct vfio_dt_device *vdev)
{
	while (vdev->num_clocks)
		clk_put(vdev->clocks[--vdev->num_clocks]);

	kfree(vdev->clocks);
}

static struct clk *vfio_dt_get_clock(struct vfio_dt_device *vdev, int n)
{
	int index = vfio_dt_pick(vdev, &vdev->rules->clocks, n, "clock-names");

	if (index < 0)
		return ERR_PTR(index);

	return of_clk_get(vdev->dev->of_node, index);
}

static int vfio_dt_get_clocks(struct vfio_dt_device *vdev)
{
	int count = vfio_dt_count_picks(vdev, &vdev->rules->clocks, "clocks",
					"#clock-cells");
	struct clk *clock;

	if (count < 0)
		return count;

	vdev->clocks = kcalloc(count, sizeof(*vdev->clocks), GFP_KERNEL);
	if (!vdev->clocks)
		return -ENOMEM;

	while (vdev->num_clocks < count) {
		clock = vfio_dt_get_clock(vdev, vdev->num_clocks);
		if (IS_ERR(clock)) {
			vfio_dt_put_clocks(vdev);
			return vfio_dt_lacks(vdev, PTR_ERR(clock), "clock");
		}
		vdev->clocks[vdev->num_clocks++] = clock;
	}

	return 0;
}

static void vfio_dt_disable_first_clocks(struct vfio_dt_device *vdev, int count)
{
	while (count--)
		clk_disable_unprepare(vdev->clocks[count]);
}

static void vfio_dt_disable_clocks(struct vfio_dt_device *vdev)
{
	vfio_dt_disable_first_clocks(vdev, vdev->num_clocks);
}

static int vfio_dt_enable_clocks(struct vfio_dt_device *vdev)
{
	int n;
	int ret;

	for (n = 0; n < vdev->num_clocks; n++) {
		ret = clk_prepare_enable(vdev->clocks[n]);
		if (ret) {
			vfio_dt_disable_first_clocks(vdev, n);
			return ret;
		}
	}

	return 0;
}

static void vfio_dt_enable_power(struct vfio_dt_device *vdev)
{
	pm_runtime_enable(vdev->dev);
}

static void vfio_dt_disable_power(struct vfio_dt_device *vdev)
{
	pm_runtime_disable(vdev->dev);
}

static int vfio_dt_power_on(struct vfio_dt_device *vdev)
{
	return pm_runtime_resume_and_get(vdev->dev);
}

static void vfio_dt_power_off(struct vfio_dt_device *vdev)
{
	pm_runtime_put_sync(vdev->dev);
}

static const struct vfio_dt_entry vfio_dt_acme_dma_domains[] = {
	{ .name = "core" },
};

static void vfio_dt_detach_domains(struct vfio_dt_device *vdev)
{
	struct device *domain;

	while (vdev->num_domains) {
		domain = vdev->domains[--vdev->num_domains];
		device_link_remove(vdev->dev, domain);
		dev_pm_domain_detach(domain, true);
	}

	kfree(vdev->domains);
}

/* A domain is on while the device is active, through the link between them */
static struct device *vfio_dt_attach_domain(struct vfio_dt_device *vdev, int n)
{
	int index = vfio_dt_pick(vdev, &vdev->rules->domains, n,
				 "power-domain-names");
	struct device *dev = vdev->dev;
	struct device *domain;

	if (index < 0)
		return ERR_PTR(index);

	domain = dev_pm_domain_attach_by_id(dev, index);
	if (!domain)
		return ERR_PTR(-ENODEV);
	if (IS_ERR(domain))
		return domain;

	if (!device_link_add(dev, domain,
			     DL_FLAG_STATELESS | DL_FLAG_PM_RUNTIME)) {
		dev_pm_domain_detach(domain, true);
		return ERR_PTR(-ENOMEM);
	}

	return domain;
}

static int vfio_dt_attach_domains(struct vfio_dt_device *vdev)
{
	int count = vfio_dt_count_picks(vdev, &vdev->rules->domains,
					"power-domains", "#power-domain-cells");
	struct device *domain;

	if (count < 0)
		return count;

	/* The bus has attached a device that has a single domain */
	if (vdev->dev->pm_domain)
		return 0;

	vdev->domains = kcalloc(count, sizeof(*vdev->domains), GFP_KERNEL);
	if (!vdev->domains)
		return -ENOMEM;

	while (vdev->num_domains < count) {
		domain = vfio_dt_attach_domain(vdev, vdev->num_domains);
		if (IS_ERR(domain)) {
			vfio_dt_detach_domains(vdev);
			return vfio_dt_lacks(vdev, PTR_ERR(domain),
					     "power domain");
		}
		vdev->domains[vdev->num_domains++] = domain;
	}

	return 0;
}

static const struct vfio_dt_rules vfio_dt_acme_dma_rules = {
	.steps = vfio_dt_acme_dma_steps,
	.num_steps = ARRAY_SIZE(vfio_dt_acme_dma_steps),
	.clocks.entries = vfio_dt_acme_dma_clocks,
	.clocks.count = ARRAY_SIZE(vfio_dt_acme_dma_clocks),
	.domains.entries = vfio_dt_acme_dma_domains,
	.domains.count = ARRAY_SIZE(vfio_dt_acme_dma_domains),
};

static const struct vfio_dt_rules vfio_dt_acme_codec_rules = {
	.lines.entries = vfio_dt_acme_codec_lines,
	.lines.count = ARRAY_SIZE(vfio_dt_acme_codec_lines),
	.clocks.all = true,
	.domains.all = true,
};

static const struct vfio_dt_rules vfio_dt_acme_display_rules = {
	.lines.all = true,
};

static const struct vfio_dt_rules vfio_dt_no_rules;

static const struct of_device_id vfio_dt_ruled[] = {
	{ .compatible = "acme,dma", .data = &vfio_dt_acme_dma_rules },
	{ .compatible = "acme,codec", .data = &vfio_dt_acme_codec_rules },
	{ .compatible = "acme,display", .data = &vfio_dt_acme_display_rules },
	{ }
};

static void vfio_dt_find_rules(struct vfio_dt_device *vdev)
{
	const struct of_device_id *match;

	match = of_match_node(vfio_dt_ruled, vdev->dev->of_node);
	vdev->rules = match ? match->data : &vfio_dt_no_rules;
}

static long vfio_dt_ioctl(struct vfio_device *core_vdev, unsigned int cmd,
			  unsigned long arg)
{
	struct vfio_dt_device *vdev = to_vfio_dt_device(core_vdev);
	void __user *uarg = (void __user *)arg;

	switch (cmd) {
	case VFIO_DEVICE_GET_INFO:
		return vfio_dt_get_info(vdev, uarg);
	case VFIO_DEVICE_GET_REGION_INFO:
		return vfio_dt_get_region_info(vdev, uarg);
	case VFIO_DEVICE_GET_IRQ_INFO:
		return vfio_dt_get_irq_info(vdev, uarg);
	case VFIO_DEVICE_RESET:
		return vfio_dt_reset_on_demand(vdev);
	case VFIO_DEVICE_SET_IRQS:
		return -EINVAL;
	default:
		return -ENOTTY;
	}
}

static int vfio_dt_enable(struct vfio_dt_device *vdev)
{
	int ret;

	ret = vfio_dt_power_on(vdev);
	if (ret)
		return ret;

	ret = vfio_dt_enable_clocks(vdev);
	if (ret)
		goto power_off;

	ret = vfio_dt_reset(vdev);
	if (ret)
		goto disable_clocks;

	return 0;

disable_clocks:
	vfio_dt_disable_clocks(vdev);
power_off:
	vfio_dt_power_off(vdev);

	return ret;
}

static void vfio_dt_disable(struct vfio_dt_device *vdev)
{
	vfio_dt_stop(vdev);
	vfio_dt_disable_clocks(vdev);
	vfio_dt_power_off(vdev);
}

static int vfio_dt_init(struct vfio_device *core_vdev)
{
	struct vfio_dt_device *vdev = to_vfio_dt_device(core_vdev);
	int ret;

	vdev->dev = core_vdev->dev;
	vfio_dt_find_rules(vdev);
	vfio_dt_count_regions(vdev);
	ret = vfio_dt_count_irqs(vdev);
	if (ret)
		return ret;

	ret = vfio_dt_alloc_bases(vdev);
	if (ret)
		return ret;

	vfio_dt_init_reset(vdev);
	ret = vfio_dt_check_steps(vdev);
	if (ret)
		goto free_bases;

	ret = vfio_dt_get_lines(vdev);
	if (ret)
		goto free_bases;

	ret = vfio_dt_get_clocks(vdev);
	if (ret)
		goto put_lines;

	return 0;

put_lines:
	vfio_dt_put_lines(vdev);
free_bases:
	vfio_dt_free_bases(vdev);

	return ret;
}

static void vfio_dt_release(struct vfio_device *core_vdev)
{
	struct vfio_dt_device *vdev = to_vfio_dt_device(core_vdev);

	vfio_dt_put_clocks(vdev);
	vfio_dt_put_lines(vdev);
	vfio_dt_free_bases(vdev);
	vfio_free_device(core_vdev);
}

static int vfio_dt_open_device(struct vfio_device *core_vdev)
{
	return vfio_dt_enable(to_vfio_dt_device(core_vdev));
}

static void vfio_dt_close_device(struct vfio_device *core_vdev)
{
	vfio_dt_disable(to_vfio_dt_device(core_vdev));
}

static const struct vfio_device_ops vfio_dt_ops = {
	.name = "vfio-dt",
	.init = vfio_dt_init,
	.release = vfio_dt_release,
	.open_device = vfio_dt_open_device,
	.close_device = vfio_dt_close_device,
	.read = vfio_dt_read,
	.write = vfio_dt_write,
	.ioctl = vfio_dt_ioctl,
};

static int vfio_dt_probe(struct platform_device *pdev)
{
	struct vfio_dt_device *vdev;
	int ret;

	vdev = vfio_alloc_device(vfio_dt_device, vdev, &pdev->dev,
				 &vfio_dt_ops);
	if (IS_ERR(vdev))
		return PTR_ERR(vdev);

	platform_set_drvdata(pdev, vdev);

	vfio_dt_enable_power(vdev);
	ret = vfio_dt_attach_domains(vdev);
	if (ret)
		goto disable_power;

	ret = vfio_register_group_dev(&vdev->vdev);
	if (ret)
		goto detach_domains;

	return 0;

detach_domains:
	vfio_dt_detach_domains(vdev);
disable_power:
	vfio_dt_disable_power(vdev);
	vfio_put_device(&vdev->vdev);

	return ret;
}

static int vfio_dt_remove(struct platform_device *pdev)
{
	struct vfio_dt_device *vdev = platform_get_drvdata(pdev);

	/* Waits until user space has closed the device */
	vfio_unregister_group_dev(&vdev->vdev);
	vfio_dt_detach_domains(vdev);
	vfio_dt_disable_power(vdev);
	vfio_put_device(&vdev->vdev);

	return 0;
}

static const struct of_device_id vfio_dt_of_match[] = {
	{ .compatible = "vfio-dt" },
	{ }
};
MODULE_DEVICE_TABLE(of, vfio_dt_of_match);

static struct platform_driver vfio_dt_driver = {
	.probe = vfio_dt_probe,
	.remove = vfio_dt_remove,
	.driver = {
		.name = "vfio-dt",
		.of_match_table = vfio_dt_of_match,
	},
	/* DMA belongs to the user, not to the kernel's DMA API */
	.driver_managed_dma = true,
};
module_platform_driver(vfio_dt_driver);

MODULE_VERSION("0.1");
MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("VFIO for device tree devices");
