// SPDX-License-Identifier: Apache-2.0
/**
 * Boots: an initramfs with the guest's test program, a virtual machine, its console, and the
 * verdict that follows from them.
 */
package org.vfiodt.boot;
