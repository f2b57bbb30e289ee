// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import static org.vfiodt.spec.Feature.AMBA;
import static org.vfiodt.spec.Feature.IRQS;
import static org.vfiodt.spec.Feature.MMAP;
import static org.vfiodt.spec.Feature.REGIONS;
import static org.vfiodt.spec.Feature.RESET;
import static org.vfiodt.spec.RegionAccess.READ;
import static org.vfiodt.spec.RegionAccess.WRITE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfiodt.render.driver.DeviceStruct.Member;

/** Tells user space how many regions and interrupts a device has, and what they are like. */
final class Info implements Feature {
  private static final String WRITE_FLAG = "VFIO_REGION_INFO_FLAG_WRITE";

  @Override
  public void addTo(DriverParts parts) {
    String module = parts.module();
    parts.includes.addAll(
        List.of("linux/ioport.h", "linux/kernel.h", "linux/types.h", "linux/uaccess.h"));
    if (parts.plan.facts().has(VfioApi.OFFSETOFEND)) {
      parts.includes.add("linux/stddef.h");
    }
    parts.constants.add(new RegionShift(parts.prefix()));
    parts.members.add(new Member("num_regions", "u32 num_regions", "number of memory regions"));
    parts.members.add(new Member("num_irqs", "u32 num_irqs", "number of interrupts"));
    parts.members.add(
        new Member(
            "region_shift",
            "unsigned int region_shift",
            "region N starts at file offset N << @region_shift"));
    boolean amba = parts.has(AMBA);
    AmbaDevice.addTo(parts);
    parts.functions.add(new Regions(module, parts.prefix(), amba, companions(parts)));
    parts.functions.add(new Interrupts(module, parts.api, amba));
    parts.functions.add(new DeviceInfo(module, amba, parts.has(RESET)));
    boolean mapped = parts.has(MMAP);
    if (mapped) {
      parts.functions.add(new FillsPages(module));
    }
    Quirks quirks = Quirks.of(parts);
    if (quirks.any()) {
      addQuirks(parts, quirks);
    }
    parts.functions.add(RegionInfo.of(module, parts.api, flags(parts), mapped, quirks));
    parts.functions.add(new InterruptInfo(module, parts.has(IRQS)));
    boolean nodes = companions(parts).isPresent();
    if (nodes) {
      parts.setup.add(new Setup(module + Nodes.FIND, true, Optional.of(module + Nodes.PUT)));
    }
    parts.setup.add(new Setup(module + "_count_regions", false));
    parts.setup.add(new Setup(module + "_count_irqs", parts.api.irqCount()));
    if (nodes) {
      parts.setup.add(new Setup(module + Nodes.COUNT_IRQS, false));
    }
    parts.commands.add(new Ioctl.Command("VFIO_DEVICE_GET_INFO", module + "_get_info"));
    String regionInfo = module + "_get_region_info";
    if (parts.api.regionInfoOp()) {
      parts.entries.add(new Operations.Entry("get_region_info_caps", regionInfo));
    } else {
      parts.commands.add(new Ioctl.Command(DriverParts.REGION_INFO, regionInfo));
    }
    parts.commands.add(new Ioctl.Command("VFIO_DEVICE_GET_IRQ_INFO", module + "_get_irq_info"));
  }

  private static Optional<CompanionRegions> companions(DriverParts parts) {
    return Nodes.in(parts)
        ? Optional.of(new CompanionRegions(parts.module(), parts.has(IRQS)))
        : Optional.empty();
  }

  private static void addQuirks(DriverParts parts, Quirks quirks) {
    String module = parts.module();
    parts.functions.add(new QuirkLookup(module, quirks, Nodes.in(parts)));
    if (quirks.trapped()) {
      parts.functions.add(new MappableAreas(module));
    }
    List<String> flags = new ArrayList<>(flags(parts));
    if (quirks.readOnly()) {
      flags.remove(WRITE_FLAG);
    }
    parts.functions.add(new RegionFlags(module, flags, parts.has(MMAP), quirks));
    if (quirks.trapped()) {
      parts.functions.add(new SparseMmap(module, parts.api));
    }
  }

  /** What is true of every region. */
  private static List<String> flags(DriverParts parts) {
    List<String> flags = new ArrayList<>();
    if (parts.has(REGIONS) && parts.plan.abilities().access().contains(READ)) {
      flags.add("VFIO_REGION_INFO_FLAG_READ");
    }
    if (parts.has(REGIONS) && parts.plan.abilities().access().contains(WRITE)) {
      flags.add(WRITE_FLAG);
    }
    return flags;
  }
}
