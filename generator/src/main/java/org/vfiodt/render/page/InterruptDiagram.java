// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.Interrupt;
import org.vfiodt.devices.InterruptController;
import org.vfiodt.devices.InterruptLine;
import org.vfiodt.devices.Platform;
import org.vfiodt.dts.Node;

/**
 * Which controller each device interrupts at which inputs, and through what that reaches a root
 * controller.
 */
final class InterruptDiagram {
  private static final String ID = "interrupts";

  private final Platform platform;
  private final ShownDevices shown;
  private final Map<Node, Device> devices = new LinkedHashMap<>();
  private final Map<Node, InterruptController> controllers = new LinkedHashMap<>();
  private final Map<Node, Panel> panels = new LinkedHashMap<>();

  /** At which inputs of a controller something arrives. */
  private final Map<Node, Map<Node, TreeSet<Long>>> inputs = new LinkedHashMap<>();

  private InterruptDiagram(Platform platform, ShownDevices shown) {
    this.platform = platform;
    this.shown = shown;
    shown.devices().forEach(device -> devices.put(device.node(), device));
    platform.controllers().forEach(each -> controllers.put(each.node(), each));
  }

  static Diagram of(Platform platform, ShownDevices shown) {
    return new InterruptDiagram(platform, shown).diagram();
  }

  private Diagram diagram() {
    for (Device device : shown.devices()) {
      device.interrupts().forEach(interrupt -> follow(device, interrupt));
    }
    inputs.forEach(this::fill);
    DiagramLayout layout = DiagramLayout.of(List.copyOf(panels.values()));
    return new Diagram(
        ID,
        "Interrupts",
        "Devices and the interrupt controllers that they reach",
        "From the root controllers on the left to what interrupts them; numbers are the"
            + " controller's own inputs.",
        layout.width(),
        layout.height(),
        layout.boxes(),
        layout.lines(),
        unused());
  }

  /** Follows an interrupt from the device on to the controller in which it ends. */
  private void follow(Device device, Interrupt interrupt) {
    List<Node> way = new ArrayList<>(interrupt.nexuses());
    List<OptionalLong> numbers = new ArrayList<>();
    interrupt.nexuses().forEach(nexus -> numbers.add(OptionalLong.empty()));
    for (InterruptLine line : interrupt.lines()) {
      way.add(line.controller());
      numbers.add(line.hardware());
    }
    Node from = device.node();
    for (int i = 0; i < way.size(); i++) {
      Node to = way.get(i);
      int distance = way.size() - 1 - i;
      panels.computeIfAbsent(to, node -> panel(node, distance)).nearer(distance);
      TreeSet<Long> known =
          inputs
              .computeIfAbsent(to, node -> new LinkedHashMap<>())
              .computeIfAbsent(from, node -> new TreeSet<>());
      numbers.get(i).ifPresent(known::add);
      from = to;
    }
  }

  private Panel panel(Node node, int distance) {
    String name = devices.containsKey(node) ? node.name() : node.path();
    return new Panel(name, kind(node), shown.link(node).target(), distance);
  }

  private String kind(Node node) {
    InterruptController controller = controllers.get(node);
    if (controller == null) {
      return "interrupt controller";
    }
    String kind =
        controller.root()
            ? "root controller"
            : controller.nexus()
                ? "nexus (interrupt-map)"
                : controller.gpio() ? "GPIO controller" : "interrupt controller";
    return controller.available() ? kind : kind + ", disabled";
  }

  /** Writes into a box what arrives at its controller, by number. */
  private void fill(Node controller, Map<Node, TreeSet<Long>> arriving) {
    arriving.entrySet().stream()
        .sorted(
            Comparator.comparing(
                entry -> entry.getValue().isEmpty() ? Long.MAX_VALUE : entry.getValue().first()))
        .forEach(
            entry ->
                panels.get(controller).add(entry(controller, entry.getKey(), entry.getValue())));
  }

  private Panel.Entry entry(Node controller, Node from, TreeSet<Long> numbers) {
    Optional<Device> device = Optional.ofNullable(devices.get(from));
    Optional<Panel> behind =
        from == controller ? Optional.empty() : Optional.ofNullable(panels.get(from));
    return new Panel.Entry(
        Numbers.ranges(numbers),
        device.map(ShownDevices::name).orElse(from.path()),
        shown.id(from),
        device.map(Device::verdict).map(VerdictMark::of),
        behind);
  }

  private String unused() {
    return UnusedNodes.sentence(
        "No device of this page interrupts",
        platform.controllers().stream()
            .map(InterruptController::node)
            .filter(node -> !panels.containsKey(node))
            .toList());
  }
}
