// SPDX-License-Identifier: GPL-2.0-only
/*
 * A later System MMU in small: what the recipes look for, written for tests.
 */
#include <linux/clk.h>
#include <linux/dma-mapping.h>
#include <linux/iommu.h>

#define SYSMMU_REG(data, reg) ((data)->sfrbase + (data)->variant->reg)

#define CTRL_ENABLE	0x5
#define CTRL_BLOCK	0x7
#define CTRL_DISABLE	0x0

static struct device *dma_dev;

struct sysmmu_variant {
	u32 int_status;
	u32 int_clear;
};

struct sysmmu_fault_info {
	unsigned int bit;
	const char *name;
	int type;
};

static void show_fault_information(struct sysmmu_drvdata *data,
				   const struct sysmmu_fault_info *finfo,
				   u32 fault_addr)
{
	dev_err(data->sysmmu, "%s: %s at %#x\n",
		dev_name(data->master), finfo->name, fault_addr);
	dev_dbg(data->sysmmu, "page table: %pa\n", &data->pgtable);
}

static irqreturn_t exynos_sysmmu_irq(int irq, void *dev_id)
{
	struct sysmmu_drvdata *data = dev_id;
	unsigned int i, n, itype;
	u32 fault_addr = -1;
	int ret = -ENOSYS;

	WARN_ON(!data->active);

	if (MMU_MAJ_VER(data->version) < 5)
		n = 8;
	else
		n = 10;

	spin_lock(&data->lock);
	itype = __ffs(readl(SYSMMU_REG(data, int_status)));
	for (i = 0; i < n; i++)
		if (finfo[i].bit == itype)
			break;
	/* an unknown one */
	BUG_ON(i == n);

	show_fault_information(data, &finfo[i], fault_addr);

	if (data->domain)
		ret = report_iommu_fault(data->domain, data->master, fault_addr, 0);
	/* nobody took it */
	BUG_ON(ret != 0);

	writel(1 << itype, SYSMMU_REG(data, int_clear));

	sysmmu_unblock(data);
	spin_unlock(&data->lock);

	return IRQ_HANDLED;
}

static void __sysmmu_disable(struct sysmmu_drvdata *data)
{
	unsigned long flags;

	spin_lock_irqsave(&data->lock, flags);
	writel(CTRL_DISABLE, data->sfrbase + REG_MMU_CTRL);
	writel(0, data->sfrbase + REG_MMU_CFG);
	data->active = false;
	spin_unlock_irqrestore(&data->lock, flags);
}

static void __sysmmu_enable(struct sysmmu_drvdata *data)
{
	unsigned long flags;

	spin_lock_irqsave(&data->lock, flags);
	writel(CTRL_BLOCK, data->sfrbase + REG_MMU_CTRL);
	__sysmmu_set_ptbase(data, data->pgtable);
	writel(CTRL_ENABLE, data->sfrbase + REG_MMU_CTRL);
	data->active = true;
	spin_unlock_irqrestore(&data->lock, flags);
}

static int exynos_sysmmu_probe(struct platform_device *pdev)
{
	struct sysmmu_drvdata *data = platform_get_drvdata(pdev);

	data->sysmmu = &pdev->dev;

	/* one device is as good as the other */
	if (!dma_dev)
		dma_dev = &pdev->dev;

	return 0;
}

/*
 * Two page sizes, no more.
 */
static int exynos_iommu_map(struct iommu_domain *iommu_domain,
			    unsigned long l_iova, phys_addr_t paddr, size_t size,
			    int prot, gfp_t gfp)
{
	struct exynos_iommu_domain *domain = to_exynos_domain(iommu_domain);
	unsigned long flags;
	int ret = -ENOMEM;

	BUG_ON(domain->pgtable == NULL);
	prot &= SYSMMU_SUPPORTED_PROT_BITS;

	spin_lock_irqsave(&domain->pgtablelock, flags);
	ret = lv1set_section(domain, paddr, prot);
	spin_unlock_irqrestore(&domain->pgtablelock, flags);

	return ret;
}

static const struct iommu_ops exynos_iommu_ops = {
	.domain_alloc = exynos_iommu_domain_alloc,
	.device_group = generic_device_group,
	.of_xlate = exynos_iommu_of_xlate,
	.default_domain_ops = &(const struct iommu_domain_ops) {
		.map		= exynos_iommu_map,
		.free		= exynos_iommu_domain_free,
	}
};

static int __init exynos_iommu_init(void)
{
	int ret;

	ret = platform_driver_register(&exynos_sysmmu_driver);
	if (ret)
		goto err_reg_driver;

	return 0;

err_reg_driver:
	kmem_cache_destroy(lv2table_kmem_cache);

	return ret;
}
core_initcall(exynos_iommu_init);
