[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.jailhouse.StreamEntry" --]
[#if masked]
		/* [=owner] */ { .mmu500 = { .id = [=id], .mask_out = [=mask] } },
[#else]
		/* [=owner] */ { .id = [=id] },
[/#if]
