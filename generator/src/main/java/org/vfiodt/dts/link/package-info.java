// SPDX-License-Identifier: Apache-2.0
/**
 * From statements to one tree: merging and deleting in dtc's order, references, phandles, paths.
 */
package org.vfiodt.dts.link;
