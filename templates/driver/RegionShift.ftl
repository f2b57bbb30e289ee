[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.RegionShift" --]
/*
* Every region gets a window of the device file, of at least 16 MiB. Windows
* are no larger than needed: the regions of most devices then stay below 2 GiB,
* where programs with a 32-bit off_t reach them.
*/
#define [=prefix]_MIN_REGION_SHIFT	24
