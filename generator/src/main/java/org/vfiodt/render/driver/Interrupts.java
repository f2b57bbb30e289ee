// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;

/**
 * Counts the interrupts of a device.
 *
 * @param amba whether a device may be on the AMBA bus
 */
public record Interrupts(String module, VfioApi api, boolean amba) implements View {}
