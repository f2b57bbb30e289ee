// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;

/**
 * Finds the further nodes of a device, and holds them while it is bound.
 *
 * @param irqs whether those of the first node have to be told from the others
 * @param irqGet whether {@code of_irq_get} tells an interrupt that is not there from one whose
 *     controller is not
 */
public record Companions(String module, Links links, boolean irqs, boolean irqGet)
    implements View {}
