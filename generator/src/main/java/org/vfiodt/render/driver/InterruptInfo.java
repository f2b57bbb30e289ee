// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;

/**
 * Answers {@code VFIO_DEVICE_GET_IRQ_INFO}.
 *
 * @param signalled whether interrupts can be signalled
 */
public record InterruptInfo(String module, boolean signalled) implements View {}
