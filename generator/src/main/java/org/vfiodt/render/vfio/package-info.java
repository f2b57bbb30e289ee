// SPDX-License-Identifier: Apache-2.0
/**
 * Devices for VFIO: scripts that give them to its drivers and take them back, what the host's
 * device tree needs for that, and what a guest's device tree says of them.
 */
package org.vfiodt.render.vfio;
