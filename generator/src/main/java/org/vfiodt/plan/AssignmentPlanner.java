// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vfiodt.devices.Bus;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.IommuGroup;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.Node;
import org.vfiodt.spec.DeviceSpec;
import org.vfiodt.spec.Feature;

/**
 * Chooses the devices of a board that a test assigns, writes the overlay that gives them to the
 * driver, and says what the kernel must then report about them.
 */
public final class AssignmentPlanner {
  private AssignmentPlanner() {}

  /**
   * The devices of a board to assign: of each choice the first that the tree has.
   *
   * @param choices lists of node names with unit address, such as {@code mdma@12850000}
   * @param devices of the board's own tree
   */
  public static Outcome<List<Device>> choose(List<List<String>> choices, List<Device> devices) {
    List<Device> chosen = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (List<String> names : choices) {
      Optional<Device> found =
          names.stream()
              .flatMap(name -> devices.stream().filter(d -> d.node().name().equals(name)))
              .findFirst();
      found.ifPresentOrElse(
          chosen::add,
          () ->
              diagnostics.add(
                  Diagnostic.of(
                          PlanCode.NO_DEVICE,
                          "the board's device tree has no " + String.join(" or ", names))
                      .hint("'vfio-dt devices' lists the devices of a tree")));
    }
    return Outcome.of(List.copyOf(chosen), diagnostics);
  }

  /**
   * What the kernel must report.
   *
   * @param paths of the assigned nodes
   * @param devices of the tree with the overlay
   * @param buses that the driver serves
   * @param linked rules of devices of several nodes
   */
  public static Outcome<List<AssignedDevice>> expect(
      List<String> paths, List<Device> devices, Set<Bus> buses, List<DeviceSpec> linked) {
    List<AssignedDevice> assigned = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (String path : paths) {
      Optional<Device> found =
          devices.stream()
              .filter(device -> device.node().path().equals(path))
              .filter(device -> device.sysfsName().isPresent())
              .filter(device -> !device.regions().isEmpty() || !device.interrupts().isEmpty())
              .findFirst();
      if (found.isEmpty()) {
        diagnostics.add(
            Diagnostic.of(
                    PlanCode.NOT_ASSIGNABLE,
                    path + " has no region and no interrupt that Linux can see")
                .hint("'vfio-dt devices -v' says why"));
      } else if (!buses.contains(found.get().bus())) {
        diagnostics.add(otherBus(path, found.get().bus()));
      } else {
        assigned.add(assigned(found.get(), devices, linked));
      }
    }
    return Outcome.of(List.copyOf(assigned), diagnostics);
  }

  private static Diagnostic otherBus(String path, Bus bus) {
    Diagnostic diagnostic =
        Diagnostic.of(
            PlanCode.OTHER_BUS,
            path + " is on the " + bus.label() + " bus, which the driver does not serve");
    return bus == Bus.AMBA
        ? diagnostic.hint("add 'patch " + Feature.AMBA.word() + ";' to the series")
        : diagnostic;
  }

  private static AssignedDevice assigned(
      Device device, List<Device> devices, List<DeviceSpec> linked) {
    List<Device> companions =
        DeviceSpec.of(device.node().compatible(), linked)
            .map(spec -> new CompanionDevices(devices).of(device, spec))
            .orElse(List.of());
    return new AssignedDevice(
        device.node(),
        device.bus(),
        device.sysfsName().orElseThrow(),
        device.regions(),
        companions,
        device.interrupts(),
        group(device, devices));
  }

  /** Devices of one IOMMU group; without an IOMMU there is no group. */
  private static List<String> group(Device device, List<Device> devices) {
    List<Node> members = device.group().map(IommuGroup::members).orElse(List.of());
    return devices.stream()
        .filter(other -> members.contains(other.node()))
        .flatMap(other -> other.sysfsName().stream())
        .sorted()
        .toList();
  }
}
