// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.plan;

import java.util.ArrayList;
import java.util.List;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.Region;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.source.Span;
import org.vfiodt.spec.CompanionNode;
import org.vfiodt.spec.DeviceSpec;
import org.vfiodt.spec.DriverSpec;
import org.vfiodt.spec.RegisterUse;

/**
 * Holds the registers that a spec names against the regions that a board's device tree gives. Rules
 * for devices that the board does not have are left alone: a spec may serve many boards.
 */
public final class RegisterChecker {
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private final CompanionDevices companions;

  private RegisterChecker(List<Device> devices) {
    companions = new CompanionDevices(devices);
  }

  /** The spec, or every register of it that a device of the board does not have. */
  public static Outcome<DriverSpec> check(DriverSpec spec, List<Device> devices) {
    RegisterChecker checker = new RegisterChecker(devices);
    for (DeviceSpec rules : spec.devices()) {
      devices.stream()
          .filter(device -> device.node().compatible().contains(rules.compatible().value()))
          .forEach(device -> checker.check(rules, device));
    }
    return Outcome.of(spec, checker.diagnostics);
  }

  private void check(DeviceSpec rules, Device device) {
    check("", rules, device);
    for (CompanionNode node : rules.nodes()) {
      CompanionDevices.Lead lead = companions.follow(device, node.link().value());
      if (lead.nowhere()) {
        missing(node, device);
      }
      lead.device().ifPresent(found -> check(node.label().value(), rules, found));
    }
  }

  /** The registers of one node. */
  private void check(String node, DeviceSpec rules, Device device) {
    rules.registerUses().stream()
        .filter(use -> use.node().equals(node))
        .forEach(use -> check(use, device));
  }

  private void missing(CompanionNode node, Device device) {
    String path = device.node().path();
    diagnostics.add(
        Diagnostic.at(
                node.link().at(),
                PlanCode.NO_NODE,
                "this leads to no node of the device tree: " + path)
            .hint("'vfio-dt dts decompile' shows the properties of " + path));
  }

  private void check(RegisterUse use, Device device) {
    List<Region> regions = device.regions();
    if (use.index() >= regions.size()) {
      add(
          PlanCode.NO_REGION,
          use,
          device,
          "region " + use.index() + ", but the tree gives it " + regions.size() + " regions");
      return;
    }
    long size = regions.get(use.index()).size();
    if (Long.compareUnsigned(use.offset() + use.size(), size) > 0) {
      add(
          PlanCode.REGISTER_OUTSIDE,
          use,
          device,
          "a register at 0x"
              + Long.toHexString(use.offset())
              + ", but its region "
              + use.index()
              + " ends at 0x"
              + Long.toHexString(size));
    }
  }

  private void add(PlanCode code, RegisterUse use, Device device, String what) {
    Diagnostic diagnostic =
        Diagnostic.at(use.at(), code, "the spec names " + what + ": " + device.node().path());
    Span reg = device.node().property("reg").flatMap(p -> p.place()).orElse(null);
    diagnostics.add(reg == null ? diagnostic : diagnostic.note(reg, "the tree gives it here"));
  }
}
