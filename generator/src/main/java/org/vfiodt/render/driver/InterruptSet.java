// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;

/** Answers {@code VFIO_DEVICE_SET_IRQS}. */
public record InterruptSet(String module) implements View {}
