// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

import java.util.Locale;

/** What a reason does to a device's verdict. */
public enum Effect {
  /** Worth knowing; nobody has to act. */
  LIMIT(Verdict.ASSIGNABLE),
  /** The device can be assigned when the host keeps something up or gives something up. */
  CONDITION(Verdict.ASSIGNABLE),
  /** Other devices must move together with it. */
  GROUPS(Verdict.GROUPED),
  /** Whoever has the device can reach what is not his. */
  EXPOSES(Verdict.NOT_ISOLATED),
  /** The device cannot be assigned. */
  REFUSES(Verdict.NOT_ASSIGNABLE);

  private final Verdict best;

  Effect(Verdict best) {
    this.best = best;
  }

  /** The best verdict that a device with such a reason can have. */
  public Verdict best() {
    return best;
  }

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
