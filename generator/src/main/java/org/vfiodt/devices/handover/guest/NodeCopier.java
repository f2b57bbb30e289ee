// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.handover.guest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.ResourceUse;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.Marker;
import org.vfiodt.dts.MarkerType;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Places;
import org.vfiodt.dts.Property;

/** Copies the nodes of one device without what only the host has. */
final class NodeCopier {
  private final DeviceTree tree;
  private final Map<Node, List<ResourceUse>> uses;
  private final Company company;
  private final LeftOut leftOut;

  NodeCopier(DeviceTree tree, Device device, Company company, LeftOut leftOut) {
    this.tree = tree;
    this.uses = device.uses().stream().collect(Collectors.groupingBy(ResourceUse::user));
    this.company = company;
    this.leftOut = leftOut;
  }

  /** The nodes below one that go along. */
  List<NodeDraft> parts(Node node) {
    company
        .devicesBelow(node)
        .forEach(below -> leftOut.node(below, "is a device of its own and stays behind"));
    return company.parts(node).map(this::part).toList();
  }

  private NodeDraft part(Node node) {
    List<Property> properties = new ArrayList<>();
    ProviderLists lists = lists(node);
    for (Property property : node.properties()) {
      if (property.name().startsWith("interrupts")) {
        leftOut.property(node, property, "interrupts of parts cannot be handed on");
      } else if (!HostProperties.isSilent(property.name())) {
        copy(node, property, lists).ifPresent(properties::add);
      }
    }
    List<String> labels = company.labelOf(node).map(List::of).orElse(List.of());
    return new NodeDraft(node.name(), labels, properties, parts(node));
  }

  ProviderLists lists(Node node) {
    return new ProviderLists(node, uses.getOrDefault(node, List.of()), company);
  }

  /** A property as the guest sees it. */
  Optional<Property> copy(Node node, Property property, ProviderLists lists) {
    String name = property.name();
    if (countsMappedInterrupts(node, name) || name.equals("ranges") && property.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> hostOnly = HostProperties.reason(name).or(() -> foreignPins(name, lists));
    if (hostOnly.isPresent()) {
      leftOut.property(node, property, hostOnly.get());
      return Optional.empty();
    }
    if (lists.isList(name)) {
      lists.missing(name).ifPresent(why -> leftOut.property(node, property, why));
      return lists.list(name);
    }
    if (lists.isNames(name)) {
      List<String> kept = lists.keptNames(name);
      return kept.isEmpty() ? Optional.empty() : Optional.of(Values.strings(name, kept));
    }
    return property.has(MarkerType.PHANDLE) || property.has(MarkerType.PATH)
        ? references(node, property)
        : Optional.of(plain(property));
  }

  /** Of no use without the interrupt-map, which stays with the host. */
  private static boolean countsMappedInterrupts(Node node, String property) {
    return property.equals("#interrupt-cells")
        && node.property("interrupt-map").isPresent()
        && node.property("interrupt-controller").isEmpty();
  }

  private static Optional<String> foreignPins(String property, ProviderLists lists) {
    return property.startsWith("pinctrl-") && !lists.keepsPins()
        ? Optional.of("the host sets its pins")
        : Optional.empty();
  }

  /** References of a property that the model of devices does not know. */
  private Optional<Property> references(Node node, Property property) {
    List<Marker> markers = new ArrayList<>();
    for (Marker marker : property.markers()) {
      boolean path = marker.type() == MarkerType.PATH;
      if (path || marker.type() == MarkerType.PHANDLE) {
        Optional<Node> target = path ? Optional.empty() : target(property, marker);
        if (target.filter(company::has).isEmpty()) {
          String what = target.map(Node::path).orElse(marker.text());
          leftOut.property(node, property, what + " does not go along");
          return Optional.empty();
        }
        markers.add(
            Marker.made(
                marker.offset(), MarkerType.PHANDLE, company.reference(target.orElseThrow())));
      } else if (marker.type() != MarkerType.LABEL) {
        markers.add(marker);
      }
    }
    return Optional.of(with(property, markers));
  }

  private Optional<Node> target(Property property, Marker marker) {
    return marker.offset() + 4 <= property.length()
        ? tree.byPhandle(property.unsigned(marker.offset(), 4))
        : Optional.empty();
  }

  static Property plain(Property property) {
    return with(
        property,
        property.markers().stream().filter(marker -> marker.type() != MarkerType.LABEL).toList());
  }

  private static Property with(Property property, List<Marker> markers) {
    return new Property(
        property.name(), property.bytes(), markers, List.of(), List.of(), Places.NONE);
  }
}
