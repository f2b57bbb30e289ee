// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.avf;

import java.util.List;
import org.vfiodt.render.Layout;
import org.vfiodt.render.View;

/**
 * Android's list of devices that may be assigned.
 *
 * @param forced comment lines
 */
public record AssignableDevices(List<String> forced, List<Entry> devices) implements View {
  public AssignableDevices {
    forced = List.copyOf(forced);
    devices = List.copyOf(devices);
  }

  /**
   * One device.
   *
   * @param kind for people only
   * @param label of its node in the overlay
   * @param name below {@code /sys/bus/platform/devices}
   */
  public record Entry(String kind, String label, String name) {}

  @Override
  public Layout layout() {
    return Layout.HTML;
  }
}
