// SPDX-License-Identifier: Apache-2.0
/**
 * Finds places in C, Kconfig, make and device tree source by structure. Hand-written scanners that
 * keep offsets, look at no more than they need, and tolerate text they do not understand.
 */
package org.vfiodt.edit.scan;
