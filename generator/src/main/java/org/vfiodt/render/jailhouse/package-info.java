// SPDX-License-Identifier: Apache-2.0
/**
 * A Jailhouse cell that gets devices: {@link org.vfiodt.render.jailhouse.CellPlanner} decides what
 * is in it, {@link org.vfiodt.render.jailhouse.JailhouseHandover} writes its C source.
 */
package org.vfiodt.render.jailhouse;
