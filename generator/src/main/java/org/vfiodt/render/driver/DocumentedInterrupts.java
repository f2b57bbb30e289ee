// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;
import org.vfiodt.spec.Feature;

/**
 * What the interrupts of a device are and how user space gets them.
 *
 * @param signal whether they can be had by eventfd
 */
public record DocumentedInterrupts(boolean signal, boolean mask, boolean automask) implements View {
  static DocumentedInterrupts of(Offer offer) {
    return new DocumentedInterrupts(
        offer.has(Feature.IRQS), offer.has(Feature.MASK), offer.has(Feature.AUTOMASK));
  }
}
