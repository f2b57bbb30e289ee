// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;

/**
 * Answers {@code VFIO_DEVICE_GET_INFO}.
 *
 * @param amba whether a device may be on the AMBA bus
 * @param resets whether devices with a known way can be reset
 */
public record DeviceInfo(String module, boolean amba, boolean resets) implements View {}
