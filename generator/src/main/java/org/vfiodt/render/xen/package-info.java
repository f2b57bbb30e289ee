// SPDX-License-Identifier: Apache-2.0
/** A guest of Xen that gets devices: what xl, Xen and the guest's kernel read. */
package org.vfiodt.render.xen;
