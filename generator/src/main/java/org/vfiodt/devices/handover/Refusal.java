// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.handover;

import java.util.Objects;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.Reason;

/** A reason of a device that speaks against handing it over. */
public record Refusal(Device device, Reason reason) {
  public Refusal {
    Objects.requireNonNull(device);
    Objects.requireNonNull(reason);
  }

  /**
   * One sentence that names the device and the reason; its names come from the tree as they are.
   */
  public String text() {
    return DeviceName.of(device) + ": " + reason.text() + " [" + reason.kind().label() + "]";
  }
}
