[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.ResetStepStruct" --]
/**
 * struct [=module]_step - one access of a reset by registers
 * @region: index of the region that holds the register
 * @offset: of the register in its region
 * @mask: bits that a poll looks at
 * @value: what to write, or what a poll waits for
 * @every: microseconds between two reads of a poll
 * @within: microseconds that a poll may take; 0 for a write
 */
struct [=module]_step {
u32 region;
u32 offset;
u32 mask;
u32 value;
u32 every;
u32 within;
};

#define [=prefix]_WRITE32(r, o, v) \
	{ .region = (r), .offset = (o), .value = (v) }

#define [=prefix]_POLL32(r, o, m, v, e, w) \
	{ .region = (r), .offset = (o), .mask = (m), .value = (v), \
	  .every = (e), .within = (w) }
