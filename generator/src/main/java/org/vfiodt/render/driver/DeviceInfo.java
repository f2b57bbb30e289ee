// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;

/**
 * Answers {@code VFIO_DEVICE_GET_INFO}.
 *
 * @param resets whether devices with a known way can be reset
 */
public record DeviceInfo(String module, boolean resets) implements View {}
