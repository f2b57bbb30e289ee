// SPDX-License-Identifier: Apache-2.0
/**
 * The devices that a device tree describes, with their regions and interrupts as the kernel sees
 * them, and whether each can be assigned. {@link org.vfiodt.devices.PlatformFinder} makes a {@link
 * org.vfiodt.devices.Platform} of a tree; the packages below it find one thing each: {@code tree}
 * what Linux reads, {@code address}, {@code interrupt}, {@code iommu} and {@code resource} what a
 * device has and needs, {@code verdict} why it is judged as it is, {@code observed} how far a
 * running kernel agrees.
 */
package org.vfiodt.devices;
