// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;

/**
 * Takes the interrupts of a device from the kernel while it is open.
 *
 * @param handler an expression
 * @param level whether level interrupts are served
 * @param masks whether user space can mask an interrupt
 */
public record InterruptRequests(
    String module, IrqApi api, String handler, boolean level, boolean masks) implements View {}
