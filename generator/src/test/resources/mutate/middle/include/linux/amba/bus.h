/* SPDX-License-Identifier: GPL-2.0 */
struct amba_device {
	struct device dev;
	const char *driver_override;
};

struct amba_driver {
	void (*remove)(struct amba_device *);
	bool driver_managed_dma;
};
