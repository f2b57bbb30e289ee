// SPDX-License-Identifier: GPL-2.0
/*
 * A System MMU in small: what the recipes look for, written for tests.
 */
#ifdef CONFIG_EXYNOS_IOMMU_DEBUG
#define DEBUG
#endif

#include <linux/io.h>
#include <linux/interrupt.h>
#include <linux/slab.h>
#include <linux/memblock.h>
#include <linux/export.h>

#include <mach/sysmmu.h>

#define SPAGE_ORDER 12
#define SPAGE_SIZE (1 << SPAGE_ORDER)

#define lv1ent_offset(iova) ((iova) >> 20)
#define mk_lv1ent_sect(pa) ((pa) | 2)
#define mk_lv2ent_lpage(pa) ((pa) | 1)
#define mk_lv2ent_spage(pa) ((pa) | 2)

#define CTRL_ENABLE	0x5
#define CTRL_BLOCK	0x7
#define CTRL_DISABLE	0x0

#define REG_MMU_CTRL	0x000
#define REG_MMU_CFG	0x004

enum exynos_sysmmu_inttype {
	SYSMMU_PAGEFAULT,
	SYSMMU_BUSERROR,
	SYSMMU_FAULT_UNKNOWN,
	SYSMMU_FAULTS_NUM
};

static char *sysmmu_fault_name[SYSMMU_FAULTS_NUM] = {
	"PAGE FAULT",
	"BUS ERROR",
	"UNKNOWN FAULT"
};

struct exynos_iommu_domain {
	struct list_head clients; /* of sysmmu_drvdata.node */
	unsigned long *pgtable;
	short *lv2entcnt;
	spinlock_t lock;
	spinlock_t pgtablelock;
};

struct sysmmu_drvdata {
	struct list_head node; /* in exynos_iommu_domain.clients */
	struct device *sysmmu;
	struct device *dev;
	char *dbgname;
	int nsfrs;
	void __iomem **sfrbases;
	struct clk *clk[2];
	int activations;
	rwlock_t lock;
	struct iommu_domain *domain;
	unsigned long pgtable;
};

static bool set_sysmmu_inactive(struct sysmmu_drvdata *data)
{
	/* true when the last user is gone */
	return --data->activations == 0;
}

static unsigned long *section_entry(unsigned long *pgtable, unsigned long iova)
{
	return pgtable + lv1ent_offset(iova);
}

static void __sysmmu_set_ptbase(void __iomem *sfrbase, unsigned long pgd)
{
	__raw_writel(0x1, sfrbase + REG_MMU_CFG); /* least recently used */
	__raw_writel(pgd, sfrbase + REG_PT_BASE_ADDR);
}

void exynos_sysmmu_set_prefbuf(struct device *dev, unsigned long base,
			       unsigned long size)
{
	struct sysmmu_drvdata *data = dev_get_drvdata(dev->archdata.iommu);

	if (data->activations)
		__sysmmu_set_prefbuf(data->sfrbases[0], base, size);
}

static void __set_fault_handler(struct sysmmu_drvdata *data,
				sysmmu_fault_handler_t handler)
{
	data->fault_handler = handler;
}

void exynos_sysmmu_set_fault_handler(struct device *dev,
				     sysmmu_fault_handler_t handler)
{
	__set_fault_handler(dev_get_drvdata(dev->archdata.iommu), handler);
}

static int default_fault_handler(enum exynos_sysmmu_inttype itype,
				 unsigned long pgtable, unsigned long addr)
{
	pr_err("%s at %#lx\n", sysmmu_fault_name[itype], addr);
	BUG();

	return 0;
}

static irqreturn_t exynos_sysmmu_irq(int irq, void *dev_id)
{
	/* The System MMU holds its master until this is done */
	struct sysmmu_drvdata *data = dev_id;

	read_lock(&data->lock);
	if (data->fault_handler) {
		data->fault_handler(SYSMMU_PAGEFAULT, data->pgtable, 0);
	} else {
		dev_dbg(data->sysmmu, "nobody cares\n");
	}
	read_unlock(&data->lock);

	return IRQ_HANDLED;
}

static bool __exynos_sysmmu_disable(struct sysmmu_drvdata *data)
{
	bool disabled = false;

	if (!set_sysmmu_inactive(data))
		goto finish;

	__raw_writel(CTRL_DISABLE, data->sfrbases[0] + REG_MMU_CTRL);
	disabled = true;
finish:
	return disabled;
}

/* Returns 0 when it was off, 1 when it is on already, less on errors */
static int __exynos_sysmmu_enable(struct sysmmu_drvdata *data,
				  unsigned long pgtable)
{
	int i;

	if (data->clk[0])
		clk_enable(data->clk[0]);
	if (data->clk[1])
		clk_enable(data->clk[1]);

	for (i = 0; i < data->nsfrs; i++) {
		__sysmmu_set_ptbase(data->sfrbases[i], pgtable);

		if (i > 0) {
			/* The later ones have more to say */
			__raw_writel((1 << 12) | (2 << 28),
					data->sfrbases[i] + REG_MMU_CFG);
		}

		__raw_writel(CTRL_ENABLE, data->sfrbases[i] + REG_MMU_CTRL);
	}

	return 0;
}

int exynos_sysmmu_enable(struct device *dev, unsigned long pgtable)
{
	return __exynos_sysmmu_enable(dev_get_drvdata(dev), pgtable);
}

static bool exynos_sysmmu_disable(struct device *dev)
{
	return __exynos_sysmmu_disable(dev_get_drvdata(dev));
}

static void sysmmu_tlb_invalidate_entry(struct device *dev)
{
	dev_dbg(dev, "one entry\n");
}

static void exynos_sysmmu_tlb_invalidate(struct device *dev)
{
	dev_dbg(dev, "all entries\n");
}

static int exynos_sysmmu_probe(struct platform_device *pdev)
{
	struct sysmmu_drvdata *data;

	data = kzalloc(sizeof(*data), GFP_KERNEL);
	if (!data) {
		dev_dbg(&pdev->dev, "no memory\n");
		return -ENOMEM;
	}

	platform_set_drvdata(pdev, data);
	return 0;
}

static struct platform_driver exynos_sysmmu_driver = {
	.probe		= exynos_sysmmu_probe,
	.driver		= {
		.owner		= THIS_MODULE,
		.name		= "exynos-sysmmu",
	}
};

static void exynos_iommu_domain_destroy(struct iommu_domain *domain)
{
	struct exynos_iommu_domain *priv = domain->priv;
	int i;

	for (i = 0; i < NUM_LV1ENTRIES; i++)
		if (lv1ent_page(priv->pgtable + i))
			kfree(__va(lv2table_base(priv->pgtable + i)));

	kfree(priv);
}

static int exynos_iommu_attach_device(struct iommu_domain *domain,
				      struct device *dev)
{
	struct sysmmu_drvdata *data = dev_get_drvdata(dev->archdata.iommu);
	struct exynos_iommu_domain *priv = domain->priv;
	int ret;

	ret = pm_runtime_get_sync(data->sysmmu);
	if (ret < 0)
		return ret;

	ret = __exynos_sysmmu_enable(data, __pa(priv->pgtable));
	if (ret == 0) {
		list_add_tail(&data->node, &priv->clients);
	}

	if (ret < 0) {
		pm_runtime_put(data->sysmmu);
	} else if (ret > 0) {
		dev_dbg(dev, "it is on already\n");
	} else {
		dev_dbg(dev, "it is on now\n");
	}

	return ret;
}

static unsigned long *alloc_lv2entry(unsigned long *sent, unsigned long iova,
				     short *pgcounter)
{
	if (lv1ent_fault(sent)) {
		unsigned long *pent;

		pent = kzalloc(LV2TABLE_SIZE, GFP_ATOMIC);
		if (!pent)
			return NULL;

		*sent = mk_lv1ent_page(__pa(pent));
		*pgcounter = NUM_LV2ENTRIES;
	}

	return page_entry(sent, iova);
}

static int lv1set_section(unsigned long *sent, phys_addr_t paddr, short *pgcnt)
{
	if (lv1ent_page(sent)) {
		if (*pgcnt != NUM_LV2ENTRIES)
			return -EADDRINUSE;

		kfree(page_entry(sent, 0));
		*pgcnt = 0;
	}

	*sent = mk_lv1ent_sect(paddr);
	return 0;
}

static int lv2set_page(unsigned long *pent, phys_addr_t paddr, size_t size,
		       short *pgcnt)
{
	memset(pent, 0, sizeof(*pent));
	*pent = mk_lv2ent_spage(paddr);
	*pgcnt -= 1;
	return 0;
}

static int exynos_iommu_map(struct iommu_domain *domain, unsigned long iova,
			    phys_addr_t paddr, size_t size, int prot)
{
	struct exynos_iommu_domain *priv = domain->priv;
	unsigned long *entry;
	unsigned long flags;
	int ret = -ENOMEM;

	BUG_ON(priv->pgtable == NULL);

	spin_lock_irqsave(&priv->pgtablelock, flags);

	entry = section_entry(priv->pgtable, iova);

	if (size == SECT_SIZE) {
		ret = lv1set_section(entry, paddr,
				     &priv->lv2entcnt[lv1ent_offset(iova)]);
	} else {
		unsigned long *pent;

		pent = alloc_lv2entry(entry, iova,
				      &priv->lv2entcnt[lv1ent_offset(iova)]);

		if (!pent)
			ret = -ENOMEM;
		else
			ret = lv2set_page(pent, paddr, size,
					  &priv->lv2entcnt[lv1ent_offset(iova)]);
	}

	spin_unlock_irqrestore(&priv->pgtablelock, flags);

	return ret;
}

static size_t exynos_iommu_unmap(struct iommu_domain *domain,
				 unsigned long iova, size_t size)
{
	struct exynos_iommu_domain *priv = domain->priv;
	unsigned long *ent = section_entry(priv->pgtable, iova);
	unsigned long flags;

	spin_lock_irqsave(&priv->pgtablelock, flags);

	if (lv1ent_section(ent)) {
		*ent = 0;
		pgtable_flush(ent, ent + 1);
		size = SECT_SIZE;
		goto done;
	}

	ent = page_entry(ent, iova);
	if (lv2ent_small(ent)) {
		*ent = 0;
		size = SPAGE_SIZE;
		goto done;
	}

	/* What is left are large pages */
	memset(ent, 0, sizeof(*ent) * SPAGES_PER_LPAGE);

	size = LPAGE_SIZE;
done:
	spin_unlock_irqrestore(&priv->pgtablelock, flags);

	return size;
}

static phys_addr_t exynos_iommu_iova_to_phys(struct iommu_domain *domain,
					     unsigned long iova)
{
	return 0;
}

static struct iommu_ops exynos_iommu_ops = {
	.domain_destroy = &exynos_iommu_domain_destroy,
	.attach_dev = &exynos_iommu_attach_device,
	.map = &exynos_iommu_map,
	.unmap = &exynos_iommu_unmap,
	.iova_to_phys = &exynos_iommu_iova_to_phys,
	.pgsize_bitmap = SECT_SIZE | SPAGE_SIZE,
};

static int __init exynos_iommu_init(void)
{
	int ret;

	ret = platform_driver_register(&exynos_sysmmu_driver);

	if (ret == 0)
		bus_set_iommu(&platform_bus_type, &exynos_iommu_ops);

	return ret;
}
subsys_initcall(exynos_iommu_init);
