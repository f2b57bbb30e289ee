// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.verdict;

import java.util.List;
import java.util.Optional;
import org.vfiodt.devices.ReasonKind;
import org.vfiodt.devices.Region;
import org.vfiodt.devices.address.Registers;
import org.vfiodt.dts.Node;
import org.vfiodt.source.Span;

/** What user space can do with the registers of a device. */
final class RegisterJudge implements Judge {
  private final Pages pages;

  RegisterJudge(Pages pages) {
    this.pages = pages;
  }

  @Override
  public void judge(Evidence device, Reasons reasons) {
    Node node = device.node();
    List<Region> regions = device.regions();
    if (node.property("reg").isEmpty()) {
      reasons.add(ReasonKind.NO_REGISTERS, "compatible", "has no reg: there is nothing to map");
    } else if (regions.isEmpty() && !device.presence().is(ReasonKind.OTHER_BUS)) {
      Optional<Registers.Blocked> blocked = device.registers().blocked();
      reasons.add(
          ReasonKind.NOT_TRANSLATABLE,
          blocked.flatMap(Registers.Blocked::entry),
          "reg has no address of the processor"
              + blocked.map(each -> ": " + each.at().path() + " " + each.why()).orElse(""),
          blocked.map(each -> List.of(each.at())).orElse(List.of()));
    }
    if (!regions.isEmpty() && regions.stream().allMatch(region -> region.size() == 0)) {
      reasons.add(ReasonKind.NO_REGISTERS, "reg", "reg gives no region a size");
    }
    lost(device, reasons);
    device.registers().overruns().stream()
        .filter(overrun -> regions.contains(overrun.region()))
        .forEach(overrun -> overrun(node, overrun, reasons));
    for (Region region : regions) {
      pages(device, region, reasons);
    }
  }

  private static void lost(Evidence device, Reasons reasons) {
    Optional<Registers.Blocked> blocked = device.registers().blocked();
    int found = device.regions().size();
    if (found > 0 && blocked.isPresent()) {
      reasons.add(
          ReasonKind.REGIONS_LOST,
          blocked.get().entry(),
          "Linux takes no region from number "
              + found
              + " on: "
              + blocked.get().at().path()
              + " "
              + blocked.get().why(),
          List.of(blocked.get().at()));
    } else if (found < device.registers().regions().size()) {
      reasons.add(
          ReasonKind.REGIONS_LOST, "reg", "Linux takes one region of a device on the amba bus");
    }
  }

  private static void overrun(Node node, Registers.Overrun overrun, Reasons reasons) {
    reasons.add(
        ReasonKind.WINDOW_OVERRUN,
        Reasons.place(node, "reg"),
        "region "
            + overrun.region().index()
            + " runs past the window of "
            + overrun.bus().path()
            + ", which has only 0x"
            + Long.toHexString(overrun.room())
            + " bytes of it",
        List.of(overrun.bus()));
  }

  private void pages(Evidence device, Region region, Reasons reasons) {
    Optional<Span> at = Reasons.place(device.node(), "reg");
    if (!region.fillsPages()) {
      reasons.add(
          ReasonKind.SUB_PAGE,
          at,
          "region " + region.index() + " does not fill whole pages: no mmap",
          List.of());
    }
    List<Node> overlapping = pages.overlapping(device.node(), region);
    if (!overlapping.isEmpty()) {
      reasons.add(
          ReasonKind.REGISTERS_SHARED,
          at,
          "region " + region.index() + " holds registers of " + Names.of(overlapping),
          overlapping);
    }
    List<Node> neighbours =
        pages.neighbours(device.node(), region).stream()
            .filter(other -> !overlapping.contains(other))
            .toList();
    if (!neighbours.isEmpty()) {
      reasons.add(
          ReasonKind.PAGE_SHARED,
          at,
          "region " + region.index() + " shares a page with " + Names.of(neighbours),
          neighbours);
    }
  }
}
