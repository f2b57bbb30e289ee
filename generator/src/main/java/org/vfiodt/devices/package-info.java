// SPDX-License-Identifier: Apache-2.0
/**
 * The devices that Linux makes of a device tree, with their regions and interrupts as the kernel
 * sees them, and whether each can be assigned.
 */
package org.vfiodt.devices;
