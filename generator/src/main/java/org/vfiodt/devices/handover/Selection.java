// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.handover;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.Platform;
import org.vfiodt.diag.Outcome;

/**
 * Devices that are handed over together.
 *
 * @param devices in the order of the source
 * @param forced what spoke against some of them
 * @param choice what to do when the recipient has something against one of them
 */
public record Selection(
    Platform platform, List<Device> devices, List<Refusal> forced, Choice choice) {
  public Selection {
    Objects.requireNonNull(platform);
    devices = List.copyOf(devices);
    forced = List.copyOf(forced);
    Objects.requireNonNull(choice);
  }

  /**
   * Chooses devices by their names in sysfs, their paths or their labels; without names every
   * device that nothing speaks against. Each refusal is an error, and with force a warning.
   */
  public static Outcome<Selection> of(
      Platform platform, Recipient recipient, List<String> names, boolean force) {
    return Selector.select(platform, recipient, names, force);
  }

  /** What spoke against one of them. */
  public List<Refusal> forced(Device device) {
    return forced.stream().filter(refusal -> refusal.device() == device).toList();
  }

  /** The same with some of its devices, whatever moves with them. */
  public Selection with(List<Device> some) {
    return new Selection(platform, some, forced, choice);
  }

  /** The same without some devices and without what would have to move with them. */
  public Selection without(Set<Device> refused) {
    return with(
        Companions.complete(
            platform, devices.stream().filter(device -> !refused.contains(device)).toList()));
  }
}
