// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;

/**
 * Finds the further nodes of a device, and holds them while it is bound.
 *
 * @param irqGet whether {@code of_irq_get} tells an interrupt that is not there from one whose
 *     controller is not
 */
public record Companions(String module, Links links, boolean irqGet) implements View {}
