// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.handover.guest;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.ResourceType;
import org.vfiodt.devices.ResourceUse;
import org.vfiodt.devices.handover.Selection;
import org.vfiodt.dts.Node;

/** The nodes that go along to the guest: devices, their parts, and fixed clocks. */
final class Company {
  static final String FIXED_CLOCK = "fixed-clock";

  private final Set<Node> listed;
  private final Set<Node> nodes = new HashSet<>();
  private final Set<Node> clocks = new LinkedHashSet<>();
  private final Set<Node> named = new HashSet<>();
  private final LabelMaker labels;

  private Company(Selection selection) {
    this.listed =
        selection.platform().devices().stream().map(Device::node).collect(Collectors.toSet());
    this.labels = new LabelMaker(selection.platform().tree().labels());
  }

  static Company of(Selection selection) {
    Company company = new Company(selection);
    for (Device device : selection.devices()) {
      company.add(device.node());
    }
    for (Device device : selection.devices()) {
      device.uses().stream()
          .filter(use -> company.nodes.contains(use.user()) && isFixedClock(use))
          .map(ResourceUse::provider)
          .forEach(company::addClock);
    }
    return company;
  }

  private static boolean isFixedClock(ResourceUse use) {
    return use.type() == ResourceType.CLOCK && use.provider().compatible().contains(FIXED_CLOCK);
  }

  private void add(Node node) {
    if (nodes.add(node)) {
      label(node);
      parts(node).forEach(this::add);
    }
  }

  private void addClock(Node node) {
    if (nodes.add(node)) {
      clocks.add(node);
      label(node);
    }
  }

  private void label(Node node) {
    if (!node.labels().isEmpty() || node.phandle().isPresent() || listed.contains(node)) {
      labels.label(node);
    }
  }

  /**
   * Nodes below one that are no devices; of those with one name, which a blob may hold, the first.
   */
  Stream<Node> parts(Node node) {
    Set<String> names = new HashSet<>();
    return node.children().stream()
        .filter(child -> !listed.contains(child) && names.add(child.name()));
  }

  /** Devices below one, which do not go along by themselves. */
  List<Node> devicesBelow(Node node) {
    return node.children().stream().filter(listed::contains).toList();
  }

  boolean has(Node node) {
    return nodes.contains(node);
  }

  /** The label of a node that goes along. */
  Optional<String> labelOf(Node node) {
    return labels.known(node);
  }

  /** A label by which another node names one that goes along. */
  String reference(Node node) {
    named.add(node);
    return labels.label(node);
  }

  /** Fixed clocks that were named by what was kept. */
  List<Node> namedClocks() {
    return clocks.stream().filter(named::contains).toList();
  }

  /** A label for a node that the host does not have. */
  String newLabel(String wanted) {
    return labels.fresh(wanted);
  }
}
