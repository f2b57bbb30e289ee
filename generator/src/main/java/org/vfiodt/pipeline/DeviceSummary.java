// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.Verdict;

/** How many devices there are of each verdict, in one line. */
public final class DeviceSummary {
  private DeviceSummary() {}

  public static String of(List<Device> devices) {
    List<String> counts = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      long count = devices.stream().filter(device -> device.verdict() == verdict).count();
      if (count > 0) {
        counts.add(count + " " + verdict.label());
      }
    }
    String all = devices.size() + (devices.size() == 1 ? " device" : " devices");
    return counts.isEmpty() ? all : all + ": " + String.join(", ", counts);
  }
}
