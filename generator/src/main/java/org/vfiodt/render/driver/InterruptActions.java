// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;

/**
 * What user space can do with an interrupt.
 *
 * @param level whether level interrupts are served
 * @param masks whether user space can mask an interrupt
 */
public record InterruptActions(String module, boolean level, boolean masks) implements View {}
