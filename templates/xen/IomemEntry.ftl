[#ftl][#-- SPDX-License-Identifier: Apache-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.xen.IomemEntry" --]
	# [=owner]
	"[=frame],[=count][#if moved]@[=guestFrame][/#if]",
