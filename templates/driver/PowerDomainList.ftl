[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.PowerDomainList" --]
static void [=module]_detach_domains(struct [=module]_device *vdev)
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
static struct device *[=module]_attach_domain(struct [=module]_device *vdev, int n)
{
int index = [=module]_pick(vdev, &vdev->rules->domains, n, "power-domain-names");
struct device *dev = vdev->dev;
struct device *domain;

if (index < 0)
return ERR_PTR(index);

domain = dev_pm_domain_attach_by_id(dev, index);
if (!domain)
return ERR_PTR(-ENODEV);
if (IS_ERR(domain))
return domain;

if (!device_link_add(dev, domain, DL_FLAG_STATELESS | DL_FLAG_PM_RUNTIME)) {
dev_pm_domain_detach(domain, true);
return ERR_PTR(-ENOMEM);
}

return domain;
}

static int [=module]_attach_domains(struct [=module]_device *vdev)
{
int count = [=module]_count_picks(vdev, &vdev->rules->domains, "power-domains", "#power-domain-cells");
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
domain = [=module]_attach_domain(vdev, vdev->num_domains);
if (IS_ERR(domain)) {
[=module]_detach_domains(vdev);
return [=module]_lacks(vdev, PTR_ERR(domain), "power domain");
}
vdev->domains[vdev->num_domains++] = domain;
}

return 0;
}
