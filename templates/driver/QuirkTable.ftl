[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.QuirkTable" --]
[#list entries as entry]
[#if entry.trapped?has_content]
static const struct [=module]_range [=module]_[=device]_[=entry.name]_trapped[] = {
[#list entry.trapped as range]
{ .offset = [=range.offset], .size = [=range.size] },
[/#list]
};

[/#if]
[/#list]
static const struct [=module]_quirk [=module]_[=device]_quirks[] = {
[#list entries as entry]
{
[#if entry.node > 0]
.node = [=entry.node?c],
[/#if]
.region = [=entry.index?c],
[#if entry.readOnly]
.read_only = true,
[/#if]
[#if entry.unmapped]
.no_mmap = true,
[/#if]
[#if entry.trapped?has_content]
.trapped = [=module]_[=device]_[=entry.name]_trapped,
.num_trapped = ARRAY_SIZE([=module]_[=device]_[=entry.name]_trapped),
[/#if]
},
[/#list]
};
