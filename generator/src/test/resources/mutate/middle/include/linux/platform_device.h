/* SPDX-License-Identifier: GPL-2.0 */
struct platform_device {
	const char *driver_override;
};
