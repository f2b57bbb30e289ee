// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.handover.guest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vfiodt.devices.Bus;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.Region;
import org.vfiodt.devices.handover.Selection;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;

/** Makes the nodes of all chosen devices, which may name each other. */
final class GuestViewBuilder {
  private static final List<String> CLOCK =
      List.of(
          "compatible", "#clock-cells", "clock-frequency", "clock-accuracy", "clock-output-names");

  private final Selection selection;
  private final GuestLayout layout;
  private final Company company;
  private final BusClock busClock;
  private final Set<String> names = new HashSet<>();

  GuestViewBuilder(Selection selection, GuestLayout layout) {
    this.selection = selection;
    this.layout = layout;
    this.company = Company.of(selection);
    this.busClock = new BusClock(company);
  }

  GuestView view() {
    List<GuestDevice> devices = selection.devices().stream().map(this::device).toList();
    List<NodeDraft> clocks = new ArrayList<>();
    company.namedClocks().forEach(node -> clocks.add(clock(node)));
    busClock.node().ifPresent(clocks::add);
    return new GuestView(devices, clocks);
  }

  private GuestDevice device(Device device) {
    Node node = device.node();
    LeftOut leftOut = new LeftOut(node);
    NodeCopier copier = new NodeCopier(selection.platform().tree(), device, company, leftOut);
    ProviderLists lists = copier.lists(node);
    Resources resources = new Resources(device, layout, leftOut);
    List<Property> properties = new ArrayList<>();
    for (Property property : node.properties()) {
      if (Resources.rewrites(property.name())) {
        properties.addAll(resources.instead(property.name()));
      } else if (!HostProperties.isSilent(property.name()) && !property.name().equals("status")) {
        copier.copy(node, property, lists).ifPresent(properties::add);
      }
    }
    if (device.bus() == Bus.AMBA) {
      properties = busClock.complete(node, lists, properties);
    }
    NodeDraft draft =
        new NodeDraft(
            name(device),
            List.of(company.labelOf(node).orElseThrow()),
            properties,
            copier.parts(node));
    return new GuestDevice(device, draft, leftOut.notes());
  }

  /** With the address in the guest; the host's tells devices apart where there is none. */
  private String name(Device device) {
    String base = device.node().baseName();
    Optional<Region> first = device.regions().stream().findFirst();
    Optional<String> address =
        first.map(
            region ->
                layout
                    .resources()
                    .map(plan -> "@" + hex(plan.addresses().address(device, region)))
                    .orElse("-" + hex(region.address())));
    return unique(base + address.orElse(""));
  }

  private String unique(String wanted) {
    String name = wanted;
    for (int i = 2; !names.add(name); i++) {
      name = wanted + (wanted.contains("@") ? "," : "-") + i;
    }
    return name;
  }

  private static String hex(long value) {
    return Long.toHexString(value);
  }

  private NodeDraft clock(Node node) {
    List<Property> properties =
        CLOCK.stream()
            .flatMap(name -> node.property(name).stream())
            .map(NodeCopier::plain)
            .toList();
    return new NodeDraft(
        unique("clock-" + node.baseName()),
        List.of(company.labelOf(node).orElseThrow()),
        properties,
        List.of());
  }
}
