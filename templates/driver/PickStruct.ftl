[#ftl][#-- SPDX-License-Identifier: GPL-2.0 --][#-- @ftlvariable name="" type="org.vfiodt.render.driver.PickStruct" --]
/**
 * struct [=module]_entry - an entry of a list of a node, such as its clocks
 * @name: in the list of names; NULL for an entry without
 * @index: position of an entry without name
 */
struct [=module]_entry {
const char *name;
unsigned int index;
};

/**
 * struct [=module]_picks - entries of such a list that a device needs
 * @all: whether these are all that the node has
 * @entries: these, otherwise
 * @count: number of @entries
 */
struct [=module]_picks {
bool all;
const struct [=module]_entry *entries;
unsigned int count;
};
