[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.DriverSource" --]
[@include view=head /]

[#list includes as header]
#include <[=header]>
[/#list]
[#list parts as part]

[@include view=part /]
[/#list]
