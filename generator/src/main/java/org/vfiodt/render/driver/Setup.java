// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

/**
 * One step on the way to a usable device.
 *
 * @param function called with the device
 * @param fails whether it returns an error code, rather than nothing
 */
public record Setup(String function, boolean fails) {}
