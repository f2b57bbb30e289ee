// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec.check;

import java.util.List;
import java.util.Optional;
import org.vfiodt.spec.BindMode;
import org.vfiodt.spec.DeviceSpec;
import org.vfiodt.spec.DmaMode;
import org.vfiodt.spec.DriverBlock;
import org.vfiodt.spec.DriverSpec;
import org.vfiodt.spec.NodeRules;
import org.vfiodt.spec.PatchSpec;
import org.vfiodt.spec.RegionAccess;
import org.vfiodt.spec.RegionRule;
import org.vfiodt.spec.ResetMethod;
import org.vfiodt.spec.ResetPolicy;
import org.vfiodt.spec.SpecCode;

/**
 * A patch adds only what the driver or a device block asks for. The reverse is no fault: a series
 * may send the first part of a driver.
 */
final class PatchPurpose implements SpecCheck {
  @Override
  public void check(DriverSpec spec, Findings findings) {
    for (PatchSpec patch : spec.series().patches()) {
      asker(patch, spec)
          .ifPresent(
              statement ->
                  findings.add(
                      patch.feature().at(),
                      SpecCode.NOT_IN_DRIVER,
                      "nothing asks for '" + patch.feature().value().word() + "'",
                      "add '" + statement + "', or leave the patch out"));
    }
  }

  /** The statement that would ask for a feature; empty when the spec has it or needs none. */
  private static Optional<String> asker(PatchSpec patch, DriverSpec spec) {
    DriverBlock driver = spec.driver();
    List<DeviceSpec> devices = spec.devices();
    return switch (patch.feature().value()) {
      case SKELETON, INFO, DOCUMENTATION -> Optional.empty();
      case BINDING -> unless(!driver.compatibles().isEmpty(), "match compatible \"...\";");
      case DRIVER_OVERRIDE, AMBA_DRIVER_OVERRIDE, AMBA ->
          unless(driver.bind().is(BindMode.DYNAMIC), "bind dynamic;");
      case TYPE1 -> unless(driver.dma().is(DmaMode.TYPE1), "dma type1;");
      case NOIOMMU -> unless(driver.dma().is(DmaMode.NOIOMMU), "dma noiommu;");
      case REGIONS ->
          unless(
              driver.allows(RegionAccess.READ) || driver.allows(RegionAccess.WRITE),
              "regions { read; write; }");
      case MMAP -> unless(driver.allows(RegionAccess.MMAP), "regions { read; write; mmap; }");
      case QUIRKS ->
          unless(
              devices.stream().flatMap(d -> d.regions().stream()).anyMatch(PatchPurpose::isQuirky),
              "region 0 \"...\" { ... }");
      case IRQS -> unless(driver.irqs().trigger().isPresent(), "irqs { trigger eventfd; }");
      case VIRQFD, MASK -> unless(driver.irqs().mask().isPresent(), "irqs { mask; }");
      case AUTOMASK -> unless(driver.irqs().level().isPresent(), "irqs { level automask; }");
      case RESET -> unless(!driver.reset().is(ResetPolicy.NONE), "reset optional;");
      case RESET_REGISTERS ->
          unless(resetsBy(devices, ResetMethod.Registers.class), "reset { ... }");
      case RESET_CONTROLLER ->
          unless(resetsBy(devices, ResetMethod.Controller.class), "reset controller all;");
      case CLOCKS ->
          unless(rules(devices).stream().anyMatch(r -> !r.clocks().isEmpty()), "clock all;");
      case POWER_DOMAINS ->
          unless(
              rules(devices).stream().anyMatch(r -> !r.powerDomains().isEmpty()),
              "power-domain all;");
      case NODES ->
          unless(
              devices.stream().anyMatch(d -> !d.nodes().isEmpty()),
              "node \"...\" phandle \"...\" { ... }");
    };
  }

  private static Optional<String> unless(boolean asked, String statement) {
    return asked ? Optional.empty() : Optional.of(statement);
  }

  private static boolean isQuirky(RegionRule region) {
    return !region.quirks().isEmpty() || !region.trapped().isEmpty();
  }

  private static boolean resetsBy(List<DeviceSpec> devices, Class<? extends ResetMethod> way) {
    return devices.stream().flatMap(device -> device.reset().stream()).anyMatch(way::isInstance);
  }

  private static List<NodeRules> rules(List<DeviceSpec> devices) {
    return devices.stream().flatMap(device -> device.allRules().stream()).toList();
  }
}
