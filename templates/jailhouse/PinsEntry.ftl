[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.jailhouse.PinsEntry" --]
		/*
[#list pins as line]
		 * [=line]
[/#list]
		 */
		{
			.address = [=address],
			.pin_base = [=base],
			.pin_bitmap = {
				[#list bitmap as word][=word][#sep], [/#list]
			},
		},
