[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.MaintainersEntry" --]
VFIO DEVICE TREE [=what]
[#if author??]
M:	[=author]
[/#if]
L:	kvm@vger.kernel.org
[#if author??]
S:	Maintained
[#else]
S:	Orphan
[/#if]
F:	[=file]

