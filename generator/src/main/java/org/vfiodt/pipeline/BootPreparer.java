// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vfiodt.board.Assignment;
import org.vfiodt.board.Board;
import org.vfiodt.devices.Bus;
import org.vfiodt.devices.Device;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.DtsRequest;
import org.vfiodt.dts.fdt.DtbWriter;
import org.vfiodt.plan.Abilities;
import org.vfiodt.plan.AssignedDevice;
import org.vfiodt.plan.AssignmentPlanner;
import org.vfiodt.plan.DriverPlan;
import org.vfiodt.plan.Expectation;
import org.vfiodt.plan.OverlayText;
import org.vfiodt.render.Overlay;
import org.vfiodt.source.SourceText;
import org.vfiodt.spec.BindMode;
import org.vfiodt.spec.DmaMode;
import org.vfiodt.spec.Feature;

/** From a board's device tree to the tree of the test and what the guest must find in it. */
public final class BootPreparer {
  private BootPreparer() {}

  /** Prepares a boot of a board that an emulator knows. */
  public static Outcome<BootPreparation> prepare(
      Board board, KernelInput kernel, Generated generated) {
    return BoardTrees.compile(board, kernel, generated.overlay())
        .flatMap(
            plain ->
                AssignmentPlanner.choose(names(board), plain.devices())
                    .flatMap(chosen -> prepare(board, plain, chosen, kernel, generated)));
  }

  /**
   * The same of a series that is not whole yet: devices on a bus that the driver does not serve so
   * far are left to the kernel.
   */
  public static Outcome<BootPreparation> prepareSoFar(
      Board board, KernelInput kernel, Generated generated) {
    return BoardTrees.compile(board, kernel, generated.overlay())
        .flatMap(
            plain ->
                AssignmentPlanner.choose(names(board), plain.devices())
                    .map(chosen -> served(chosen, generated))
                    .flatMap(chosen -> prepare(board, plain, chosen, kernel, generated)));
  }

  /** A device that is given away by its node comes to the platform bus, whatever it was before. */
  private static List<Device> served(List<Device> chosen, Generated generated) {
    if (generated.plan().driver().abilities().bind() != BindMode.DYNAMIC) {
      return chosen;
    }
    return chosen.stream().filter(device -> buses(generated).contains(device.bus())).toList();
  }

  private static Set<Bus> buses(Generated generated) {
    return generated.plan().adds(Feature.AMBA)
        ? Set.of(Bus.PLATFORM, Bus.AMBA)
        : Set.of(Bus.PLATFORM);
  }

  /** Prepares a boot that only has to reach user space, of a kernel with any patches. */
  public static Outcome<BootPreparation> plain(Board board, KernelInput kernel, Overlay overlay) {
    return BoardTrees.compile(board, kernel, overlay)
        .map(
            tree ->
                new BootPreparation(
                    "", DtbWriter.write(tree.tree()), Expectation.ofBoot(kernel.tree().version())));
  }

  private static List<List<String>> names(Board board) {
    return board.assign().stream().map(Assignment::nodes).toList();
  }

  private static Outcome<BootPreparation> prepare(
      Board board, BoardTree plain, List<Device> chosen, KernelInput kernel, Generated generated) {
    String overlay = overlay(chosen, generated.plan().driver());
    DtsRequest request = plain.request().andSource(new SourceText("overlay.dts", overlay));
    Set<Bus> buses = buses(generated);
    List<String> paths = chosen.stream().map(device -> device.node().path()).toList();
    return BoardTrees.compile(request, plain.platform().rules())
        .flatMap(
            tree ->
                AssignmentPlanner.expect(paths, tree.devices(), buses, generated.plan().linked())
                    .map(
                        devices ->
                            new BootPreparation(
                                overlay,
                                DtbWriter.write(tree.tree()),
                                expectation(board, kernel, generated, devices))));
  }

  private static String overlay(List<Device> chosen, DriverPlan driver) {
    Abilities abilities = driver.abilities();
    return abilities.bind() == BindMode.DYNAMIC
        ? OverlayText.enabling(chosen)
        : OverlayText.of(chosen, driver.compatibles().get(0), abilities.compatibles());
  }

  private static Expectation expectation(
      Board board, KernelInput kernel, Generated generated, List<AssignedDevice> devices) {
    return new Expectation(
        kernel.tree().version(),
        generated.plan().driver().platformName(),
        generated.plan().driver().abilities().bind(),
        generated.plan().regions(),
        generated.plan().interrupts(),
        devices.stream()
            .filter(device -> generated.plan().resets(device.node()))
            .map(AssignedDevice::sysfsName)
            .collect(Collectors.toSet()),
        engines(board, generated, devices),
        generated.plan().driver().abilities().dma() != DmaMode.NOIOMMU,
        devices);
  }

  /** An IOMMU sleeps while the device in front of it does, and nothing else wakes that one. */
  private static Map<String, String> engines(
      Board board, Generated generated, List<AssignedDevice> devices) {
    Map<String, String> engines = new TreeMap<>();
    if (generated.plan().adds(Feature.POWER_DOMAINS)) {
      devices.forEach(
          device ->
              board
                  .engine(device.node().name())
                  .ifPresent(engine -> engines.put(device.sysfsName(), engine)));
    }
    return engines;
  }
}
