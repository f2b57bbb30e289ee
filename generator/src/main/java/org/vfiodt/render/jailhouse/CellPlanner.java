// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.jailhouse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.Interrupt;
import org.vfiodt.devices.InterruptLine;
import org.vfiodt.devices.Master;
import org.vfiodt.devices.Platform;
import org.vfiodt.devices.Region;
import org.vfiodt.devices.handover.DeviceName;
import org.vfiodt.devices.handover.Selection;
import org.vfiodt.devices.tree.TreeIndex;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;
import org.vfiodt.render.hypervisor.Considered;
import org.vfiodt.render.hypervisor.Gic;
import org.vfiodt.render.hypervisor.MasterFaults;
import org.vfiodt.render.hypervisor.Objections;
import org.vfiodt.render.hypervisor.PhysicalMemory;
import org.vfiodt.render.hypervisor.StrangeStreams;
import org.vfiodt.render.hypervisor.Strangers;
import org.vfiodt.render.hypervisor.WholeDevice;

/** Joins chosen devices and the rules of Jailhouse. */
public final class CellPlanner {
  /** Ids and masks of an MMU-500. */
  private static final long MOST_MMU500 = 0x7fff;

  private static final Optional<String> PCI = Optional.of("pci");
  private static final Set<String> SMMU_V3 = Set.of("arm,smmu-v3");
  private static final Set<String> MMU_500 = Set.of("arm,mmu-500");

  private final Gic gic;
  private final Strangers strangers;
  private final StrangeStreams streamsOfStrangers;
  private final Registers registers = new Registers();
  private final SortedSet<Integer> pins = new TreeSet<>();
  private final Map<List<Long>, CellStream> streams = new LinkedHashMap<>();

  private CellPlanner(Gic gic, Strangers strangers) {
    this.gic = gic;
    this.strangers = strangers;
    this.streamsOfStrangers = strangers.streams(CellPlanner::isDriven);
  }

  /** The cell for a selection; errors for what Jailhouse cannot take, warnings where forced. */
  public static Outcome<Considered<Cell>> plan(Selection selection) {
    Platform platform = selection.platform();
    return Gic.of(platform, JailhouseCode.NO_GIC)
        .flatMap(gic -> Considered.of(selection, (all, found) -> cell(platform, gic, all, found)));
  }

  private static Cell cell(
      Platform platform, Gic gic, List<WholeDevice> devices, Objections objections) {
    CellPlanner planner = new CellPlanner(gic, Strangers.of(platform, devices));
    for (WholeDevice whole : devices) {
      Objections.Speaker speaker = objections.about(whole);
      whole.parts().forEach(part -> planner.add(part, speaker));
    }
    return new Cell(
        gic,
        planner.registers.memory(),
        CellPins.of(planner.pins),
        List.copyOf(planner.streams.values()));
  }

  private void add(Device part, Objections.Speaker speaker) {
    if (part.node().property("device_type").flatMap(Property::string).equals(PCI)) {
      speaker.object(
          JailhouseCode.PCI_HOST,
          part,
          "device_type",
          "is a host bridge of PCI, whose configuration space Jailhouse keeps for itself",
          "the cell gets its registers like any others");
    }
    part.regions().forEach(region -> region(part, region, speaker));
    part.interrupts().forEach(interrupt -> interrupt(part, interrupt, speaker));
    Optional<String> fault = MasterFaults.of(part);
    if (fault.isPresent()) {
      speaker.object(
          JailhouseCode.IOMMU,
          part,
          "iommus",
          fault.get(),
          "nothing keeps its DMA inside the cell");
    } else {
      part.masters().forEach(master -> master(part, master, speaker));
    }
  }

  private void region(Device part, Region region, Objections.Speaker speaker) {
    if (!PhysicalMemory.holds(region)) {
      speaker.object(
          JailhouseCode.REGION,
          part,
          "reg",
          "has region " + region.index() + " (" + region + "), which is no memory of a cell",
          "the region is left out");
      return;
    }
    List<Node> others = strangers.inside(part, region);
    if (!others.isEmpty()) {
      speaker.object(
          JailhouseCode.REGISTERS_SHARED,
          part,
          "reg",
          "has registers of " + Strangers.names(others) + " in region " + region.index(),
          "the root cell keeps them, too");
    }
    registers.add(region.address(), region.last() + 1, !others.isEmpty(), DeviceName.of(part));
  }

  private void interrupt(Device part, Interrupt interrupt, Objections.Speaker speaker) {
    OptionalLong number =
        interrupt
            .root()
            .filter(line -> line.controller() == gic.node())
            .map(InterruptLine::hardware)
            .orElse(OptionalLong.empty());
    if (number.isEmpty()
        || number.getAsLong() < Gic.FIRST_SPI
        || number.getAsLong() >= Gic.INTERRUPTS) {
      speaker.object(
          JailhouseCode.INTERRUPT_UNKNOWN,
          part,
          "interrupts",
          "has interrupt " + interrupt.index() + ", which is no known SPI of " + gic.node().path(),
          "the interrupt is left out");
      return;
    }
    List<Node> others = strangers.raising(interrupt.root().orElseThrow());
    if (!others.isEmpty()) {
      speaker.object(
          JailhouseCode.INTERRUPT_SHARED,
          part,
          "interrupts",
          "has interrupt "
              + number.getAsLong()
              + " of the GIC together with "
              + Strangers.names(others),
          "the cell gets it and they lose it");
    }
    pins.add((int) number.getAsLong());
  }

  private void master(Device part, Master master, Objections.Speaker speaker) {
    boolean version3 = TreeIndex.isCompatible(master.iommu(), SMMU_V3);
    if (!isDriven(master.iommu()) || master.id().isEmpty()) {
      speaker.object(
          JailhouseCode.IOMMU,
          part,
          "iommus",
          "stands behind " + master.iommu().path() + ", which Jailhouse does not drive",
          "nothing keeps its DMA inside the cell");
      return;
    }
    long id = master.id().get();
    if (!version3 && (id > MOST_MMU500 || master.mask() > MOST_MMU500)) {
      speaker.object(
          JailhouseCode.STREAM,
          part,
          "iommus",
          "has stream id 0x" + Long.toHexString(id) + ", which has more than 15 bits",
          "the stream id is left out, and its DMA fails");
      return;
    }
    List<Node> others = streamsOfStrangers.like(master);
    if (!others.isEmpty()) {
      speaker.object(
          JailhouseCode.STREAM_SHARED,
          part,
          "iommus",
          "has stream id 0x" + Long.toHexString(id) + " like " + Strangers.names(others),
          "Jailhouse gives the cell this id at every SMMU");
    }
    long mask = version3 ? 0 : master.mask();
    streams.putIfAbsent(
        List.of(id, mask), new CellStream(id, mask, !version3, DeviceName.of(part)));
  }

  private static boolean isDriven(Node iommu) {
    return TreeIndex.isCompatible(iommu, SMMU_V3) || TreeIndex.isCompatible(iommu, MMU_500);
  }
}
