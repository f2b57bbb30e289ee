// SPDX-License-Identifier: Apache-2.0
/**
 * Devices for virtual machines of the Android Virtualization Framework: the device tree overlay
 * from which its guest firmware (pvmfw) learns what a device is, and the list from which Android
 * learns where it is. What pvmfw would refuse at every start of a machine is refused here.
 */
package org.vfiodt.render.avf;
