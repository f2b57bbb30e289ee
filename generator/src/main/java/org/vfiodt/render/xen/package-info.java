// SPDX-License-Identifier: Apache-2.0
/**
 * A guest of Xen that gets devices: {@link org.vfiodt.render.xen.XenPlanner} decides what it gets,
 * {@link org.vfiodt.render.xen.XenHandover} writes what xl, Xen and the guest's kernel read.
 */
package org.vfiodt.render.xen;
