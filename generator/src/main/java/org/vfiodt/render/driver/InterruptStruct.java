// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;

/**
 * The structure that holds what the driver knows of one interrupt.
 *
 * @param level whether level interrupts are served
 * @param masks whether user space can mask an interrupt
 */
public record InterruptStruct(String module, boolean level, boolean masks) implements View {}
