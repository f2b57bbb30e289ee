// SPDX-License-Identifier: GPL-2.0-only
/*
 * A System MMU between the times: registers by number, no question about one device.
 */
#include <linux/clk.h>
#include <linux/dma-mapping.h>
#include <linux/interrupt.h>
#include <linux/iommu.h>

#define REG_INT_CLEAR		0x01C
#define REG_V5_INT_CLEAR	0x064

#define CTRL_ENABLE	0x5
#define CTRL_BLOCK	0x7
#define CTRL_DISABLE	0x0

static struct device *dma_dev;

static void show_fault_information(struct sysmmu_drvdata *data,
				   const struct sysmmu_fault_info *finfo, u32 addr)
{
	dev_err(data->sysmmu, "%s: %s, address %#x\n", dev_name(data->master),
		finfo->name, addr);
	dev_dbg(data->sysmmu, "tables: %pa\n", &data->pgtable);
}

static irqreturn_t exynos_sysmmu_irq(int irq, void *dev_id)
{
	unsigned short reg_status = REG_INT_STATUS, reg_clear = REG_INT_CLEAR;
	struct sysmmu_drvdata *data = dev_id;
	unsigned int i = 0, n = 10, itype;
	int ret = -ENOSYS;

	WARN_ON(!data->active);

	if (MMU_MAJ_VER(data->version) < 5)
		n = 8;

	spin_lock(&data->lock);
	itype = __ffs(readl(data->sfrbase + reg_status));
	while (i < n && finfo[i].bit != itype)
		i++;
	/* not in the table */
	BUG_ON(i == n);

	show_fault_information(data, &finfo[i], readl(data->sfrbase + finfo[i].addr_reg));
	if (data->domain)
		ret = report_iommu_fault(&data->domain->domain, data->master, 0, 0);
	/* a handler would have said 0 */
	BUG_ON(ret != 0);

	writel(1 << itype, data->sfrbase + reg_clear);
	sysmmu_unblock(data);
	spin_unlock(&data->lock);

	return IRQ_HANDLED;
}

static void __sysmmu_disable(struct sysmmu_drvdata *data)
{
	clk_enable(data->clk_master);
	writel(CTRL_DISABLE, data->sfrbase + REG_MMU_CTRL);
	writel(0, data->sfrbase + REG_MMU_CFG);
	clk_disable(data->clk_master);
	data->active = false;
}

static void __sysmmu_enable(struct sysmmu_drvdata *data)
{
	data->active = true;
	clk_enable(data->clk_master);
	__sysmmu_set_ptbase(data, data->pgtable);
	writel(CTRL_ENABLE, data->sfrbase + REG_MMU_CTRL);
	clk_disable(data->clk_master);
}

static int exynos_sysmmu_probe(struct platform_device *pdev)
{
	/* whichever comes first */
	if (!dma_dev)
		dma_dev = &pdev->dev;
	pm_runtime_enable(&pdev->dev);

	return 0;
}

static int exynos_iommu_map(struct iommu_domain *iommu_domain, unsigned long l_iova,
			    phys_addr_t paddr, size_t size, int prot, gfp_t gfp)
{
	struct exynos_iommu_domain *domain = to_exynos_domain(iommu_domain);

	BUG_ON(domain->pgtable == NULL);
	prot &= SYSMMU_SUPPORTED_PROT_BITS;

	return size == SECT_SIZE ? lv1set_section(domain, paddr, prot) :
				   lv2set_page(domain, paddr, prot);
}

static const struct iommu_ops exynos_iommu_ops = {
	.domain_alloc = exynos_iommu_domain_alloc,
	.map = exynos_iommu_map,
	.unmap = exynos_iommu_unmap,
	.device_group = generic_device_group,
	.of_xlate = exynos_iommu_of_xlate,
};

static int __init exynos_iommu_init(void)
{
	int ret;

	ret = platform_driver_register(&exynos_sysmmu_driver);
	if (ret)
		goto err_reg_driver;

	ret = bus_set_iommu(&platform_bus_type, &exynos_iommu_ops);
	if (ret)
		platform_driver_unregister(&exynos_sysmmu_driver);

	return ret;

err_reg_driver:
	kmem_cache_destroy(lv2table_kmem_cache);

	return ret;
}
core_initcall(exynos_iommu_init);
