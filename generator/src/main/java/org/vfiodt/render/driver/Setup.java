// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.Objects;
import java.util.Optional;

/**
 * One step on the way to a usable device.
 *
 * @param function called with the device
 * @param fails whether it returns an error code, rather than nothing
 * @param undo called with the device when it goes away
 */
public record Setup(String function, boolean fails, Optional<String> undo) {
  public Setup {
    Objects.requireNonNull(function);
    Objects.requireNonNull(undo);
  }

  /** A step that leaves nothing behind. */
  Setup(String function, boolean fails) {
    this(function, fails, Optional.empty());
  }
}
