// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;
import org.vfiodt.spec.Feature;

/** In which state user space finds a device: whether it is reset, clocked and powered. */
public record DocumentedState(boolean reset, boolean clocks, boolean domains) implements View {
  static DocumentedState of(Offer offer) {
    return new DocumentedState(
        offer.has(Feature.RESET), offer.has(Feature.CLOCKS), offer.has(Feature.POWER_DOMAINS));
  }
}
