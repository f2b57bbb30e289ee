// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.xen;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.Interrupt;
import org.vfiodt.devices.InterruptLine;
import org.vfiodt.devices.Platform;
import org.vfiodt.devices.Region;
import org.vfiodt.devices.handover.DeviceName;
import org.vfiodt.devices.handover.Selection;
import org.vfiodt.devices.tree.TreeIndex;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.Node;
import org.vfiodt.render.hypervisor.Considered;
import org.vfiodt.render.hypervisor.Gic;
import org.vfiodt.render.hypervisor.MasterFaults;
import org.vfiodt.render.hypervisor.Objections;
import org.vfiodt.render.hypervisor.PhysicalMemory;
import org.vfiodt.render.hypervisor.Strangers;
import org.vfiodt.render.hypervisor.WholeDevice;

/** Joins chosen devices and the rules of Xen. */
public final class XenPlanner {
  /** Xen copies the path of dtdev into one page. */
  private static final int LONGEST_PATH = 4096;

  /** xen/drivers/passthrough/arm; newer kinds name one of these as well. */
  private static final Set<String> IOMMUS =
      Set.of(
          "arm,smmu-v1",
          "arm,smmu-v2",
          "arm,mmu-400",
          "arm,mmu-401",
          "arm,mmu-500",
          "arm,smmu-v3",
          "renesas,ipmmu-r8a7795",
          "renesas,ipmmu-r8a7796",
          "renesas,ipmmu-r8a77961",
          "renesas,ipmmu-r8a77965",
          "renesas,ipmmu-r8a779f0",
          "renesas,ipmmu-r8a779g0");

  private final Gic gic;
  private final Strangers strangers;
  private final PageCollector pages = new PageCollector();
  private final SortedSet<Integer> interrupts = new TreeSet<>();
  private final List<Device> protectedDevices = new ArrayList<>();

  private XenPlanner(Gic gic, Strangers strangers) {
    this.gic = gic;
    this.strangers = strangers;
  }

  /** The guest for a selection; errors for what Xen cannot take, warnings where forced. */
  public static Outcome<Considered<XenGuest>> plan(Selection selection) {
    Platform platform = selection.platform();
    return Gic.of(platform, XenCode.NO_GIC)
        .flatMap(gic -> Considered.of(selection, (all, found) -> guest(platform, gic, all, found)));
  }

  private static XenGuest guest(
      Platform platform, Gic gic, List<WholeDevice> devices, Objections objections) {
    XenPlanner planner = new XenPlanner(gic, Strangers.of(platform, devices));
    for (WholeDevice whole : devices) {
      Objections.Speaker speaker = objections.about(whole);
      whole.parts().forEach(part -> planner.add(part, speaker));
    }
    Set<String> homeless = new HashSet<>();
    List<Pages> pages = planner.pages.pages(each -> homeless.addAll(each.owners()));
    for (WholeDevice whole : devices) {
      Objections.Speaker speaker = objections.about(whole);
      whole.parts().stream()
          .filter(part -> homeless.contains(DeviceName.of(part)))
          .forEach(
              part ->
                  speaker.object(
                      XenCode.NO_ROOM,
                      part,
                      "reg",
                      "has registers for which the layout of guests has no room",
                      "they stand where the guest's memory may be"));
    }
    return new XenGuest(gic, planner.protectedDevices, pages, List.copyOf(planner.interrupts));
  }

  private void add(Device part, Objections.Speaker speaker) {
    part.regions().forEach(region -> region(part, region, speaker));
    part.interrupts().forEach(interrupt -> interrupt(part, interrupt, speaker));
    if (!part.masters().isEmpty()) {
      masters(part, speaker);
    }
  }

  private void region(Device part, Region region, Objections.Speaker speaker) {
    if (!PhysicalMemory.holds(region)) {
      speaker.object(
          XenCode.REGION,
          part,
          "reg",
          "has region " + region.index() + " (" + region + "), which is no memory of a guest",
          "the guest cannot reach it");
      return;
    }
    List<Node> others = strangers.onPagesOf(part, region);
    if (!others.isEmpty()) {
      speaker.object(
          XenCode.PAGE_SHARED,
          part,
          "reg",
          "has registers of "
              + Strangers.names(others)
              + " on the pages of region "
              + region.index(),
          "the guest can reach those, too");
    }
    pages.add(region.address(), region.last(), DeviceName.of(part));
  }

  /**
   * The number of an interrupt at a GIC, when Xen can route it: it is an SPI and comes directly.
   */
  static OptionalLong number(Gic gic, Interrupt interrupt) {
    InterruptLine line = interrupt.line();
    boolean known = line.controller() == gic.node() && line.hardware().isPresent();
    return known
            && line.hardware().getAsLong() >= Gic.FIRST_SPI
            && line.hardware().getAsLong() < Gic.INTERRUPTS
        ? line.hardware()
        : OptionalLong.empty();
  }

  private void interrupt(Device part, Interrupt interrupt, Objections.Speaker speaker) {
    OptionalLong number = number(gic, interrupt);
    if (number.isEmpty()) {
      speaker.object(
          XenCode.INTERRUPT_UNKNOWN,
          part,
          "interrupts",
          "has interrupt "
              + interrupt.index()
              + ", which is no SPI directly at "
              + gic.node().path(),
          "the interrupt is left out");
      return;
    }
    List<Node> others = strangers.raising(interrupt.line());
    if (!others.isEmpty()) {
      speaker.object(
          XenCode.INTERRUPT_SHARED,
          part,
          "interrupts",
          "has interrupt "
              + number.getAsLong()
              + " of the GIC together with "
              + Strangers.names(others),
          "the guest gets it, unless the host uses it already");
    }
    interrupts.add((int) number.getAsLong());
  }

  private void masters(Device part, Objections.Speaker speaker) {
    String unprotected = "it is left out of dtdev: nothing keeps its DMA inside the guest";
    List<Node> foreign =
        part.iommus().stream().filter(iommu -> !TreeIndex.isCompatible(iommu, IOMMUS)).toList();
    if (MasterFaults.of(part).isPresent()) {
      speaker.object(XenCode.IOMMU, part, "iommus", MasterFaults.of(part).get(), unprotected);
    } else if (!foreign.isEmpty()) {
      speaker.object(
          XenCode.IOMMU,
          part,
          "iommus",
          "stands behind " + Strangers.names(foreign) + ", which Xen does not drive",
          unprotected);
    } else if (part.node().path().getBytes(StandardCharsets.UTF_8).length > LONGEST_PATH) {
      speaker.object(
          XenCode.PATH, part, "compatible", "has a path of more than 4096 bytes", unprotected);
    } else {
      protectedDevices.add(part);
    }
  }
}
