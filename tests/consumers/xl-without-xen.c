/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Stands in for the hypervisor while xl reads a configuration (xl -N create):
 * nothing is asked of it but how much there is of everything. Preload it.
 */
#include <libxl.h>
#include <xenctrl.h>
#include <xenstore.h>

static char handle[65536];

xc_interface *xc_interface_open(xentoollog_logger *logger,
				xentoollog_logger *dombuild, unsigned flags)
{
	(void)logger, (void)dombuild, (void)flags;
	return (xc_interface *)handle;
}

int xc_interface_close(xc_interface *xch)
{
	(void)xch;
	return 0;
}

struct xs_handle *xs_open(unsigned long flags)
{
	(void)flags;
	return (struct xs_handle *)handle;
}

void xs_close(struct xs_handle *xsh)
{
	(void)xsh;
}

int libxl_get_max_cpus(libxl_ctx *ctx)
{
	(void)ctx;
	return 4;
}

int libxl_get_online_cpus(libxl_ctx *ctx)
{
	(void)ctx;
	return 4;
}

int libxl_get_max_nodes(libxl_ctx *ctx)
{
	(void)ctx;
	return 1;
}

int libxl_get_physinfo(libxl_ctx *ctx, libxl_physinfo *info)
{
	(void)ctx;
	libxl_physinfo_init(info);
	info->cap_hvm = info->cap_hap = info->cap_hvm_directio = true;
	return 0;
}

const libxl_version_info *libxl_get_version_info(libxl_ctx *ctx)
{
	static libxl_version_info version = {
		.xen_version_major = 4,
		.xen_version_minor = 17,
		.xen_version_extra = "",
		.compiler = "",
		.compile_by = "",
		.compile_domain = "",
		.compile_date = "",
		.capabilities = "xen-3.0-aarch64",
		.changeset = "",
		.commandline = "",
		.build_id = "",
	};

	(void)ctx;
	return &version;
}
