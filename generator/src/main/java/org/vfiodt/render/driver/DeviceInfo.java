// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;

/** Answers {@code VFIO_DEVICE_GET_INFO}. */
public record DeviceInfo(String module) implements View {}
