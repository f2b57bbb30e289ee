// SPDX-License-Identifier: GPL-2.0-only
/*
 * The System MMU of current kernels in small: it knows when it does not know, and panics.
 */
#include <linux/dma-mapping.h>
#include <linux/iommu.h>

static struct device *dma_dev;

struct sysmmu_fault {
	sysmmu_iova_t addr;
	const char *name;
	unsigned int type;
};

struct sysmmu_variant {
	u32 int_status;
	u32 int_clear;
	int (*get_fault_info)(struct sysmmu_drvdata *data, unsigned int itype,
			      struct sysmmu_fault *fault);
};

static void show_fault_information(struct sysmmu_drvdata *data,
				   const struct sysmmu_fault *fault)
{
	dev_err(data->sysmmu, "%s: [%s] %s at %#x\n", dev_name(data->master),
		fault->type == IOMMU_FAULT_READ ? "R" : "W", fault->name,
		fault->addr);
	dev_dbg(data->sysmmu, "base: %pa\n", &data->pgtable);
}

static irqreturn_t exynos_sysmmu_irq(int irq, void *dev_id)
{
	struct sysmmu_drvdata *data = dev_id;
	struct sysmmu_fault fault;
	unsigned int itype;
	int ret = -ENOSYS;

	WARN_ON(!data->active);

	spin_lock(&data->lock);
	itype = __ffs(readl(SYSMMU_REG(data, int_status)));
	ret = data->variant->get_fault_info(data, itype, &fault);
	if (ret) {
		dev_err(data->sysmmu, "what is bit %u?\n", itype);
		goto out;
	}
	show_fault_information(data, &fault);

	if (data->domain)
		ret = report_iommu_fault(&data->domain->domain, data->master,
					 fault.addr, fault.type);
	if (ret)
		panic("Unrecoverable System MMU Fault!");

out:
	writel(1 << itype, SYSMMU_REG(data, int_clear));
	sysmmu_unblock(data);
	spin_unlock(&data->lock);

	return IRQ_HANDLED;
}

static int exynos_iommu_map(struct iommu_domain *iommu_domain, unsigned long l_iova,
			    phys_addr_t paddr, size_t size, size_t count, int prot,
			    gfp_t gfp, size_t *mapped)
{
	struct exynos_iommu_domain *domain = to_exynos_domain(iommu_domain);
	int ret;

	BUG_ON(domain->pgtable == NULL);
	prot &= SYSMMU_SUPPORTED_PROT_BITS;

	ret = lv2set_page(domain, l_iova, paddr, size, prot);
	if (!ret)
		*mapped = size;

	return ret;
}

static const struct iommu_ops exynos_iommu_ops = {
	.identity_domain = &exynos_identity_domain,
	.domain_alloc_paging = exynos_iommu_domain_alloc_paging,
	.device_group = generic_device_group,
	.of_xlate = exynos_iommu_of_xlate,
	.default_domain_ops = &(const struct iommu_domain_ops) {
		.map_pages	= exynos_iommu_map,
	}
};
