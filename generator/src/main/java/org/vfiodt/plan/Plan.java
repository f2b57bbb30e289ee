// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.plan;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.vfiodt.dts.Node;
import org.vfiodt.spec.DeviceSpec;
import org.vfiodt.spec.Feature;
import org.vfiodt.spec.RegionAccess;
import org.vfiodt.spec.ResetMethod;
import org.vfiodt.spec.Selector;

/** What is to be generated for one kernel: the driver and the series that brings it. */
public record Plan(DriverPlan driver, SeriesPlan series) {
  public Plan {
    Objects.requireNonNull(driver);
    Objects.requireNonNull(series);
  }

  /** What user space may do with regions once the whole series is applied. */
  public Set<RegionAccess> access() {
    return driver.abilities().access().stream()
        .filter(access -> adds(access == RegionAccess.MMAP ? Feature.MMAP : Feature.REGIONS))
        .collect(Collectors.toSet());
  }

  /** What user space may do with single regions then. */
  public RegionPlan regions() {
    List<DeviceSpec> quirky = adds(Feature.QUIRKS) ? driver.abilities().devices() : List.of();
    return new RegionPlan(access(), quirky, RegionCapabilities.in(driver.facts()));
  }

  /** Rules of devices whose further nodes the driver knows then. */
  public List<DeviceSpec> linked() {
    return adds(Feature.NODES) ? driver.abilities().devices() : List.of();
  }

  /** What user space may do with interrupts once the whole series is applied. */
  public InterruptFlags interrupts() {
    return adds(Feature.IRQS)
        ? InterruptFlags.of(driver.abilities(), adds(Feature.AUTOMASK), adds(Feature.MASK))
        : InterruptFlags.none();
  }

  /** Whether a patch of the series adds a feature. */
  public boolean adds(Feature feature) {
    return series.patches().stream().anyMatch(patch -> patch.feature().equals(feature.word()));
  }

  /** Whether the driver knows a way to reset a device once the whole series is applied. */
  public boolean resets(Node node) {
    return adds(Feature.RESET)
        && DeviceSpec.of(node.compatible(), driver.abilities().devices())
            .filter(device -> resets(device, node))
            .isPresent();
  }

  private boolean resets(DeviceSpec device, Node node) {
    if (device.reset().orElse(null) instanceof ResetMethod.Controller controller) {
      boolean all = controller.lines().stream().anyMatch(l -> l.value() instanceof Selector.All);
      return adds(Feature.RESET_CONTROLLER) && (!all || node.property("resets").isPresent());
    }
    return adds(Feature.RESET_REGISTERS) && device.resetsByOwnRegisters();
  }
}
