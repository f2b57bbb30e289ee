// SPDX-License-Identifier: Apache-2.0
/** A device tree as Linux reads it: parents, cell counts, availability, lists of phandles. */
package org.vfiodt.devices.tree;
