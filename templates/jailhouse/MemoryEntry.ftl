[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.jailhouse.MemoryEntry" --]
		/* [=owner] */ {
			.phys_start = [=address],
			.virt_start = [=address],
			.size = [=size],
			.flags = JAILHOUSE_MEM_READ | JAILHOUSE_MEM_WRITE |
				JAILHOUSE_MEM_IO[#if trapped] | CELL_IO_WIDTHS[/#if][#if rootShared] |
				JAILHOUSE_MEM_ROOTSHARED[/#if],
		},
