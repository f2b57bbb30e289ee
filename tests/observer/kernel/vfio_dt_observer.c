// SPDX-License-Identifier: GPL-2.0
/*
 * Shows what the kernel made of the device tree: memory and interrupts of
 * every device on the platform and AMBA buses, whether or not a driver wants
 * it. Built into kernels under test; the same source for old and new ones.
 */
#include <linux/amba/bus.h>
#include <linux/debugfs.h>
#include <linux/device.h>
#include <linux/fs.h>
#include <linux/init.h>
#include <linux/interrupt.h>
#include <linux/irq.h>
#include <linux/irqdomain.h>
#include <linux/module.h>
#include <linux/of.h>
#include <linux/of_irq.h>
#include <linux/platform_device.h>
#include <linux/seq_file.h>

static const char *trigger_name(unsigned int type)
{
	switch (type & IRQ_TYPE_SENSE_MASK) {
	case IRQ_TYPE_EDGE_RISING:
		return "edge-rising";
	case IRQ_TYPE_EDGE_FALLING:
		return "edge-falling";
	case IRQ_TYPE_EDGE_BOTH:
		return "edge-both";
	case IRQ_TYPE_LEVEL_HIGH:
		return "level-high";
	case IRQ_TYPE_LEVEL_LOW:
		return "level-low";
	default:
		return "none";
	}
}

static void print_device(struct seq_file *file, const char *word,
			const char *bus, struct device *device)
{
	seq_printf(file, "%s %s ", word, bus);
	seq_escape(file, dev_name(device), " \t\n\\");
}

static void print_region(struct seq_file *file, const char *bus,
			struct device *device, const struct resource *region,
			unsigned int index)
{
	print_device(file, "region", bus, device);
	seq_printf(file, " %u %llx-%llx\n", index,
		   (unsigned long long)region->start,
		   (unsigned long long)region->end);
}

/* One input after the other, from the device's own controller on. */
static void print_inputs(struct seq_file *file, struct irq_data *data)
{
	while (data) {
		seq_printf(file, " %lu", data->hwirq);
#ifdef CONFIG_IRQ_DOMAIN_HIERARCHY
		data = data->parent_data;
#else
		data = NULL;
#endif
	}
}

static void print_interrupts(struct seq_file *file, const char *bus,
			    struct device *device)
{
	struct device_node *node = device->of_node;
	int index, count = of_irq_count(node);

	for (index = 0; index < count; index++) {
		unsigned int number = irq_of_parse_and_map(node, index);
		struct irq_data *data = irq_get_irq_data(number);

		print_device(file, "irq", bus, device);
		seq_printf(file, " %d", index);
		if (number && data) {
			seq_printf(file, " %s",
				   trigger_name(irqd_get_trigger_type(data)));
			print_inputs(file, data);
		} else {
			seq_puts(file, " none");
		}
		seq_putc(file, '\n');
	}
}

static int print_platform(struct device *device, void *context)
{
	struct platform_device *pdev = to_platform_device(device);
	unsigned int i, index = 0;

	if (!device->of_node)
		return 0;

	for (i = 0; i < pdev->num_resources; i++) {
		if (resource_type(&pdev->resource[i]) == IORESOURCE_MEM)
			print_region(context, "platform", device,
				    &pdev->resource[i], index++);
	}
	print_interrupts(context, "platform", device);

	return 0;
}

#ifdef CONFIG_ARM_AMBA
static int print_amba(struct device *device, void *context)
{
	struct amba_device *adev = to_amba_device(device);

	if (!device->of_node)
		return 0;

	print_region(context, "amba", device, &adev->res, 0);
	print_interrupts(context, "amba", device);

	return 0;
}
#endif

static int print_all(struct seq_file *file, void *unused)
{
	bus_for_each_dev(&platform_bus_type, NULL, file, print_platform);
#ifdef CONFIG_ARM_AMBA
	bus_for_each_dev(&amba_bustype, NULL, file, print_amba);
#endif

	return 0;
}

static int open_all(struct inode *inode, struct file *file)
{
	return single_open(file, print_all, NULL);
}

static const struct file_operations operations = {
	.open = open_all,
	.read = seq_read,
	.llseek = seq_lseek,
	.release = single_release,
};

static int __init observer_init(void)
{
	debugfs_create_file("vfio_dt_observer", 0400, NULL, NULL, &operations);

	return 0;
}
late_initcall(observer_init);

MODULE_LICENSE("GPL");
