// SPDX-License-Identifier: Apache-2.0
/**
 * Devices as a guest's device tree describes them: their nodes without what only the host has.
 * {@link org.vfiodt.devices.handover.guest.GuestView} makes them; where registers and interrupts
 * stand in the guest is the {@link org.vfiodt.devices.handover.guest.GuestLayout} of whoever runs
 * it.
 */
package org.vfiodt.devices.handover.guest;
