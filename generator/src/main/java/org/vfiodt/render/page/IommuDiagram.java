// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.IommuGroup;
import org.vfiodt.devices.Master;
import org.vfiodt.devices.Platform;
import org.vfiodt.dts.Node;

/** Which devices stand behind which IOMMU, under which ids and in which group. */
final class IommuDiagram {
  private static final String ID = "iommus";
  private static final int MOST_IDS = 1;

  private final Platform platform;
  private final ShownDevices shown;
  private final Map<Node, Panel> iommus = new LinkedHashMap<>();
  private final Map<Integer, Panel> groups = new LinkedHashMap<>();

  /** Ids under which an IOMMU knows a group. */
  private final Map<Node, Map<Panel, Set<String>>> ids = new LinkedHashMap<>();

  private IommuDiagram(Platform platform, ShownDevices shown) {
    this.platform = platform;
    this.shown = shown;
  }

  static Diagram of(Platform platform, ShownDevices shown) {
    return new IommuDiagram(platform, shown).diagram();
  }

  private Diagram diagram() {
    Panel none = new Panel("behind no IOMMU", "nothing holds their DMA back", Optional.empty(), 2);
    for (Device device : shown.devices()) {
      if (!device.masters().isEmpty()) {
        place(device);
      } else if (device.created() && !device.regions().isEmpty() && !isIommu(device)) {
        none.add(entry("", device));
      }
    }
    ids.forEach(
        (iommu, known) ->
            known.forEach(
                (group, words) ->
                    iommus
                        .get(iommu)
                        .add(
                            new Panel.Entry(
                                some(words),
                                group.title(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(group)))));
    List<Panel> panels = new ArrayList<>(iommus.values());
    panels.addAll(groups.values());
    if (!none.cells().isEmpty()) {
      panels.add(none);
    }
    DiagramLayout layout = DiagramLayout.of(panels);
    return new Diagram(
        ID,
        "IOMMUs",
        "IOMMUs, the groups of devices behind them, and devices behind none",
        "Each IOMMU on the left, its groups on the right; numbers are the ids (hexadecimal) by which the"
            + " IOMMU knows a device, behind a slash the bits that it does not look at. Devices that"
            + " Linux does not make are in no group.",
        layout.width(),
        layout.height(),
        layout.boxes(),
        layout.lines(),
        unused());
  }

  private boolean isIommu(Device device) {
    return platform.iommus().contains(device.node());
  }

  private void place(Device device) {
    Optional<Panel> group =
        device.group().map(each -> groups.computeIfAbsent(each.number(), number -> group(each)));
    Map<Panel, Set<String>> alone = new LinkedHashMap<>();
    for (Master master : device.masters()) {
      Panel iommu = iommus.computeIfAbsent(master.iommu(), this::iommu);
      String id = id(master);
      if (group.isPresent()) {
        ids.computeIfAbsent(master.iommu(), node -> new LinkedHashMap<>())
            .computeIfAbsent(group.get(), panel -> new LinkedHashSet<>())
            .add(id);
      } else {
        alone.computeIfAbsent(iommu, panel -> new LinkedHashSet<>()).add(id);
      }
    }
    alone.forEach((iommu, known) -> iommu.add(entry(some(known), device)));
    Set<String> all = new LinkedHashSet<>();
    device.masters().forEach(master -> all.add(id(master)));
    group.ifPresent(panel -> panel.add(entry(some(all), device)));
  }

  private Panel iommu(Node node) {
    return new Panel(node.name(), "IOMMU", shown.link(node).target(), 0);
  }

  private static Panel group(IommuGroup group) {
    int size = group.members().size();
    String note = size == 1 ? "one device" : size + " devices, only together";
    return new Panel("group " + group.number(), note, Optional.empty(), 1);
  }

  private static String some(Set<String> ids) {
    return PageText.some(new ArrayList<>(ids), MOST_IDS);
  }

  private static String id(Master master) {
    String id = master.id().map(Numbers::hex).orElse("any");
    return master.mask() == 0 ? id : id + "/" + Numbers.hex(master.mask());
  }

  private Panel.Entry entry(String number, Device device) {
    return new Panel.Entry(
        number,
        ShownDevices.name(device),
        shown.id(device.node()),
        Optional.of(VerdictMark.of(device.verdict())),
        Optional.empty());
  }

  private String unused() {
    return UnusedNodes.sentence(
        "No device of this page stands behind",
        platform.iommus().stream().filter(node -> !iommus.containsKey(node)).toList());
  }
}
