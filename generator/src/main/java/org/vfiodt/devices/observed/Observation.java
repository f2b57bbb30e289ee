// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.observed;

import java.util.List;
import java.util.Objects;

/**
 * What a running kernel says about itself.
 *
 * @param release as {@code uname -r} has it
 * @param model of the device tree that it runs with
 * @param memory lines of {@code /proc/iomem}
 * @param interrupts lines of {@code /proc/interrupts}
 * @param devices on the platform and AMBA buses
 * @param regions of every device; only kernels with our part in it tell
 * @param mapped interrupts of every device; only kernels with our part in it tell
 */
public record Observation(
    String release,
    String model,
    List<ObservedRange> memory,
    List<ObservedInterrupt> interrupts,
    List<ObservedDevice> devices,
    List<KernelRegion> regions,
    List<KernelInterrupt> mapped) {
  public Observation {
    Objects.requireNonNull(release);
    Objects.requireNonNull(model);
    memory = List.copyOf(memory);
    interrupts = List.copyOf(interrupts);
    devices = List.copyOf(devices);
    regions = List.copyOf(regions);
    mapped = List.copyOf(mapped);
  }
}
