// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.Interrupt;
import org.vfiodt.devices.InterruptLine;
import org.vfiodt.devices.Reason;
import org.vfiodt.devices.ReasonKind;
import org.vfiodt.devices.Region;
import org.vfiodt.diag.Note;
import org.vfiodt.dts.Node;

/** Makes the rows of the table. */
final class DeviceRows {
  /** Of each list that a device has. */
  static final int MOST_ENTRIES = 64;

  private static final int MOST_REGIONS = 2;
  private static final int MOST_KINDS = 3;
  private static final int MOST_INTERRUPTS = 3;
  private static final int MOST_OTHERS = 12;
  private static final int LONGEST_TEXT = 1000;

  private final ShownDevices shown;
  private final CitedSources sources;
  private final Map<Node, Integer> iommus;

  /**
   * @param iommus their numbers in the filter
   */
  DeviceRows(ShownDevices shown, CitedSources sources, Map<Node, Integer> iommus) {
    this.shown = shown;
    this.sources = sources;
    this.iommus = iommus;
  }

  List<DeviceRow> rows() {
    return shown.devices().stream().map(this::row).toList();
  }

  private DeviceRow row(Device device) {
    return new DeviceRow(
        shown.id(device.node()).orElseThrow(),
        PageText.of(ShownDevices.name(device), 160),
        PageText.of(device.node().path(), 400),
        device.node().place().map(sources::link),
        VerdictMark.of(device.verdict()),
        device.bus().label(),
        device.reasons().stream()
            .map(reason -> reason.kind().label())
            .distinct()
            .collect(Collectors.joining(" ")),
        device.iommus().stream()
            .filter(iommus::containsKey)
            .map(iommu -> String.valueOf(iommus.get(iommu)))
            .collect(Collectors.joining(" ")),
        cells(device),
        device.reasons().stream().limit(MOST_ENTRIES).map(this::reason).toList(),
        DevicePartsFinder.of(device, shown));
  }

  private static DeviceRow.Cells cells(Device device) {
    return new DeviceRow.Cells(
        PageText.some(device.regions().stream().map(Region::toString).toList(), MOST_REGIONS),
        PageText.some(
            device.interrupts().stream().map(DeviceRows::input).toList(), MOST_INTERRUPTS),
        PageText.of(
            device.iommus().stream()
                .map(Node::baseName)
                .distinct()
                .limit(MOST_INTERRUPTS)
                .collect(Collectors.joining(" ")),
            80),
        device.group().map(group -> String.valueOf(group.number())).orElse(""),
        PageText.some(device.deciding().stream().map(ReasonKind::label).toList(), MOST_KINDS));
  }

  /** The number of the input, behind the controller where that is none of the processors'. */
  private static String input(Interrupt interrupt) {
    InterruptLine line = interrupt.line();
    String number = line.hardware().isPresent() ? String.valueOf(line.hardware().getAsLong()) : "?";
    Node controller = line.controller();
    String before = controller.unitAddress().orElse(controller.baseName());
    return interrupt.direct() ? number : PageText.of(before, 24) + "/" + number;
  }

  private ReasonItem reason(Reason reason) {
    return new ReasonItem(
        reason.kind().label(),
        reason.effect().label(),
        PageText.of(reason.text(), LONGEST_TEXT),
        reason.at().map(sources::link),
        related(reason));
  }

  /** The further places, and those of the other nodes that have none among them. */
  private List<ReasonItem.Related> related(Reason reason) {
    Map<String, Node> others = new LinkedHashMap<>();
    reason.others().stream().limit(MOST_OTHERS).forEach(node -> others.put(node.path(), node));
    List<ReasonItem.Related> related = new ArrayList<>();
    for (Note note : reason.related().subList(0, Math.min(MOST_OTHERS, reason.related().size()))) {
      NodeLink link =
          Optional.ofNullable(others.remove(note.text()))
              .map(shown::link)
              .orElse(new NodeLink(PageText.of(note.text(), LONGEST_TEXT), Optional.empty()));
      related.add(new ReasonItem.Related(link, note.at().map(sources::link)));
    }
    for (Node other : others.values()) {
      related.add(new ReasonItem.Related(shown.link(other), Optional.empty()));
    }
    return related;
  }
}
