// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;

/** Answers {@code VFIO_DEVICE_GET_IRQ_INFO}. */
public record InterruptInfo(String module) implements View {}
