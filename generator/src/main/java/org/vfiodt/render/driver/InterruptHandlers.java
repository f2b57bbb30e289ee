// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;

/**
 * What happens when an interrupt fires.
 *
 * @param level whether level interrupts are served
 */
public record InterruptHandlers(String module, IrqApi api, boolean level) implements View {}
