// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import java.util.Objects;
import org.vfiodt.plan.Expectation;

/**
 * What a boot needs besides the kernel, all derived from the board's device tree.
 *
 * @param overlay source that gives the devices to the driver
 * @param blob device tree of the board with the overlay
 * @param expectation what the guest must find
 */
public record BootPreparation(String overlay, byte[] blob, Expectation expectation) {
  public BootPreparation {
    Objects.requireNonNull(overlay);
    blob = blob.clone();
    Objects.requireNonNull(expectation);
  }

  /** The same for a kernel that is only to boot. */
  public BootPreparation withoutDevices() {
    return new BootPreparation(overlay, blob, expectation.withoutDevices());
  }

  @Override
  public byte[] blob() {
    return blob.clone();
  }
}
