// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.overlay;

/**
 * What a blob holds besides its root node and its strings.
 *
 * @param compatibleVersion the oldest version that a reader must understand
 * @param bootCpu the physical id of the boot processor
 * @param reservations the memory reservations with the entry that ends them
 * @param behindRoot the rest of the structure block, which starts with its end tag
 * @param beforeStrings what lies between the structure block and the strings block
 */
record Frame(
    int compatibleVersion,
    int bootCpu,
    byte[] reservations,
    byte[] behindRoot,
    byte[] beforeStrings) {}
