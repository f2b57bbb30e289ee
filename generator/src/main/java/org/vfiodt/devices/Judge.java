// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;
import org.vfiodt.source.Span;

/** Finds the reasons that lie in a device's own node and in the nodes it names. */
final class Judge {
  /** Services to the rest of the machine that cannot be taken away from the host. */
  private static final List<String> PROVIDERS =
      List.of("interrupt-controller", "#clock-cells", "#iommu-cells", "gpio-controller");

  private final InterruptFinder interrupts;

  Judge(InterruptFinder interrupts) {
    this.interrupts = interrupts;
  }

  Device judge(Device device) {
    List<Reason> reasons = new ArrayList<>();
    Node node = device.node();
    availability(node, reasons);
    resources(device, reasons);
    provider(node, reasons);
    iommu(device, reasons);
    if (device.bus() == Bus.AMBA) {
      reasons.add(
          reason(
              node,
              "compatible",
              ReasonKind.AMBA,
              "on the amba bus: needs an AMBA driver, or an"
                  + " overlay that takes 'arm,primecell' from compatible"));
    }
    return with(device, reasons);
  }

  static Device with(Device device, List<Reason> reasons) {
    return new Device(
        device.node(),
        device.bus(),
        device.sysfsName(),
        device.regions(),
        device.interrupts(),
        device.iommus(),
        reasons);
  }

  private static void availability(Node node, List<Reason> reasons) {
    if (!DeviceFinder.available(node)) {
      reasons.add(reason(node, "status", ReasonKind.DISABLED, "status says it is not available"));
    }
  }

  private void resources(Device device, List<Reason> reasons) {
    Node node = device.node();
    boolean silent = device.regions().isEmpty() && device.interrupts().isEmpty();
    if (node.property("reg").isPresent() && device.regions().isEmpty()) {
      reasons.add(
          reason(node, "reg", ReasonKind.NOT_TRANSLATABLE, "reg has no address on the root bus"));
    } else if (silent) {
      reasons.add(
          reason(node, "compatible", ReasonKind.NO_RESOURCES, "has no region and no interrupt"));
    }
    if (interrupts.namesInterrupts(node) && device.interrupts().isEmpty()) {
      reasons.add(
          reason(
              node,
              "interrupts",
              ReasonKind.INTERRUPT_UNREACHABLE,
              "its interrupts reach no controller"));
    }
    device.regions().stream()
        .filter(region -> !region.fillsPages())
        .forEach(
            region ->
                reasons.add(
                    reason(
                        node,
                        "reg",
                        ReasonKind.SUB_PAGE,
                        "region " + region.index() + " does not fill whole pages: no mmap")));
  }

  private static void provider(Node node, List<Reason> reasons) {
    for (String property : PROVIDERS) {
      if (node.property(property).isPresent()) {
        reasons.add(
            reason(node, property, ReasonKind.PROVIDER, "serves other devices: " + property));
      }
    }
    if (node.property("#dma-cells").isPresent()) {
      reasons.add(
          reason(
              node,
              "#dma-cells",
              ReasonKind.DMA_PROVIDER,
              "is the DMA controller of the devices that name it in dmas"));
    }
  }

  private static void iommu(Device device, List<Reason> reasons) {
    Node node = device.node();
    if (device.iommus().isEmpty()) {
      reasons.add(reason(node, "reg", ReasonKind.NO_IOMMU, "no IOMMU is described for it"));
    }
    for (Node iommu : device.iommus()) {
      if (!DeviceFinder.available(iommu)) {
        reasons.add(
            reason(
                iommu,
                "status",
                ReasonKind.IOMMU_DISABLED,
                "its IOMMU " + iommu.path() + " is disabled"));
      }
    }
  }

  private static Reason reason(Node node, String property, ReasonKind kind, String text) {
    Optional<Span> at = node.property(property).flatMap(Property::place);
    return new Reason(kind, text, at.isPresent() ? at : node.place());
  }
}
