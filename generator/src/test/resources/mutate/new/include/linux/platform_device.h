/* SPDX-License-Identifier: GPL-2.0 */
struct platform_device {
	const char *driver_override;
};

struct platform_driver {
	int (*probe)(struct platform_device *);
	bool driver_managed_dma;
};
