// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.plan;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.vfiodt.spec.BindMode;
import org.vfiodt.spec.DeviceSpec;
import org.vfiodt.spec.DmaMode;
import org.vfiodt.spec.DriverBlock;
import org.vfiodt.spec.DriverSpec;
import org.vfiodt.spec.IrqType;
import org.vfiodt.spec.Located;
import org.vfiodt.spec.RegionAccess;
import org.vfiodt.spec.ResetPolicy;

/**
 * What a spec wants of its driver; each part of it comes with the patch that adds it.
 *
 * @param access what user space may do with regions
 * @param untyped what an interrupt is whose type the tree leaves open
 * @param devices rules of single devices, in the order of the spec
 */
public record Abilities(
    Set<RegionAccess> access,
    IrqType untyped,
    ResetPolicy reset,
    BindMode bind,
    DmaMode dma,
    List<DeviceSpec> devices) {
  public Abilities {
    access = Set.copyOf(access);
    Objects.requireNonNull(untyped);
    Objects.requireNonNull(reset);
    Objects.requireNonNull(bind);
    Objects.requireNonNull(dma);
    devices = List.copyOf(devices);
  }

  /** What a spec asks for. */
  public static Abilities of(DriverSpec spec) {
    DriverBlock driver = spec.driver();
    return new Abilities(
        driver.regions().stream().map(Located::value).collect(Collectors.toSet()),
        driver.irqs().untyped().map(Located::value).orElse(IrqType.LEVEL),
        driver.reset().value(),
        driver.bind().value(),
        driver.dma().value(),
        spec.devices());
  }

  /** The compatible strings of devices that have rules of their own, in the order of the spec. */
  public List<String> compatibles() {
    return devices.stream().map(device -> device.compatible().value()).toList();
  }
}
