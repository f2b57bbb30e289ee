// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec;

import java.util.List;
import java.util.Objects;

/**
 * A whole spec that was read and checked.
 *
 * @param fileName as the user named it
 * @param devices rules of single devices, in the order of the file; a device that has none is not
 *     listed
 */
public record DriverSpec(
    String fileName, DriverBlock driver, List<DeviceSpec> devices, SeriesSpec series) {
  public DriverSpec {
    Objects.requireNonNull(fileName);
    Objects.requireNonNull(driver);
    devices = List.copyOf(devices);
    Objects.requireNonNull(series);
  }
}
