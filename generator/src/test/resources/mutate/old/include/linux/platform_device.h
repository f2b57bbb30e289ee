/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _PLATFORM_DEVICE_H_
#define _PLATFORM_DEVICE_H_

struct platform_device {
	const char	*name;
	int		id;
	struct device	dev;

	const struct platform_device_id	*id_entry;

	/* what the architecture adds */
	struct pdev_archdata	archdata;
};

#define platform_get_device_id(pdev)	((pdev)->id_entry)

struct platform_driver {
	int (*probe)(struct platform_device *);
	const struct platform_device_id *id_table;
};

#endif
