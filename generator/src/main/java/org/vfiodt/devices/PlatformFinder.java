// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vfiodt.devices.address.BusCells;
import org.vfiodt.devices.address.DmaWindows;
import org.vfiodt.devices.address.RegisterFinder;
import org.vfiodt.devices.address.Registers;
import org.vfiodt.devices.address.SysfsName;
import org.vfiodt.devices.interrupt.InterruptFinder;
import org.vfiodt.devices.interrupt.Interrupts;
import org.vfiodt.devices.iommu.Grouping;
import org.vfiodt.devices.iommu.IommuFinder;
import org.vfiodt.devices.resource.ResourceFinder;
import org.vfiodt.devices.resource.UseIndex;
import org.vfiodt.devices.tree.PhandleList;
import org.vfiodt.devices.tree.Problems;
import org.vfiodt.devices.tree.TreeIndex;
import org.vfiodt.devices.verdict.Evidence;
import org.vfiodt.devices.verdict.Judges;
import org.vfiodt.devices.verdict.Presence;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.Node;

/** Finds every device of a tree, what it has and needs, and why it can or cannot be assigned. */
public final class PlatformFinder {
  private final DeviceTree source;
  private final LinuxRules rules;
  private final Problems problems = new Problems();
  private final TreeIndex tree;
  private final RegisterFinder registers;
  private final DmaWindows dma;
  private final SysfsName names;
  private final InterruptFinder interrupts;
  private final IommuFinder iommus;
  private final ResourceFinder resources;
  private final UseIndex uses;
  private final List<InterruptController> controllers;
  private final Set<Node> taken;
  private final NodeWalk walk;
  private final Map<Node, Interrupts> interruptsOf = new HashMap<>();
  private final Map<Node, List<ResourceUse>> usesOf = new HashMap<>();
  private final Map<Node, String> nameOf = new HashMap<>();

  private PlatformFinder(DeviceTree source, LinuxRules rules) {
    this.source = source;
    this.rules = rules;
    this.tree = new TreeIndex(source);
    BusCells cells = new BusCells(tree, rules, problems);
    PhandleList phandles = new PhandleList(tree, problems);
    this.registers = new RegisterFinder(tree, cells, problems);
    this.dma = new DmaWindows(tree, cells, problems);
    this.names = new SysfsName(tree, rules, registers);
    this.interrupts = new InterruptFinder(tree, rules, phandles, problems);
    this.iommus = new IommuFinder(tree, phandles, problems);
    this.resources = new ResourceFinder(tree, phandles);
    this.uses = new UseIndex(tree);
    this.controllers = interrupts.controllers();
    this.taken = EarlyNodes.of(tree, rules, controllers);
    this.walk = NodeWalk.over(tree, rules, cells, taken);
  }

  /** What a kernel with these rules finds in a tree. Answers every tree, however broken. */
  public static Platform find(DeviceTree tree, LinuxRules rules) {
    return new PlatformFinder(tree, rules).platform();
  }

  private Platform platform() {
    for (Node node : tree.nodes()) {
      interruptsOf.put(node, interrupts.interrupts(node));
      List<ResourceUse> used = resources.uses(node);
      usesOf.put(node, used);
      used.forEach(uses::add);
    }
    overlay();
    nameOf.putAll(DeviceNames.of(tree, walk, names));
    List<Evidence> evidence = evidence();
    Map<Node, IommuGroup> groups = groups(evidence);
    rootControllers();
    Map<Node, List<ResourceUse>> clients = clients(evidence);
    Judges judges =
        Judges.of(
            new Judges.Surroundings(
                tree,
                rules,
                evidence,
                availableInterrupts(),
                groups,
                uses,
                clients,
                controllers,
                iommus.iommus(),
                Console.of(source)));
    List<Device> devices =
        evidence.stream().map(each -> device(each, groups, clients, judges)).toList();
    return new Platform(
        source,
        rules,
        walk.buses().stream()
            .map(node -> new BusNode(node, Optional.ofNullable(nameOf.get(node))))
            .toList(),
        devices,
        controllers,
        iommus.iommus(),
        groups.values().stream().distinct().toList(),
        problems.found());
  }

  private List<Evidence> evidence() {
    Set<Node> listed = new LinkedHashSet<>();
    Map<Node, Registers> registersOf = new HashMap<>();
    walk.candidates()
        .forEach(
            (node, presence) -> {
              Registers found = registers.registers(node);
              registersOf.put(node, found);
              boolean nothing = presence.is(ReasonKind.NO_DEVICE) && found.regions().isEmpty();
              if (!nothing) {
                listed.add(node);
              }
            });
    return listed.stream()
        .map(node -> evidence(node, walk.candidates().get(node), registersOf.get(node), listed))
        .toList();
  }

  private Evidence evidence(Node node, Presence presence, Registers found, Set<Node> listed) {
    boolean amba = NodeWalk.isPrimecell(node);
    Bus bus = !presence.walked() ? Bus.OTHER : amba ? Bus.AMBA : Bus.PLATFORM;
    boolean present =
        presence.walked() && TreeIndex.isAvailable(node) && (!amba || !found.regions().isEmpty());
    List<ResourceUse> all = new ArrayList<>();
    List<Node> parts = new ArrayList<>();
    collect(node, node, listed, all, parts);
    return new Evidence(
        node,
        bus,
        presence,
        present,
        present && !taken.contains(node),
        Optional.ofNullable(nameOf.get(node)),
        found,
        dma.of(node),
        interruptsOf.get(node),
        iommus.masters(node),
        all,
        parts);
  }

  /** What a device and the nodes below it that are no devices need, and which are devices. */
  private void collect(
      Node top, Node node, Set<Node> listed, List<ResourceUse> all, List<Node> parts) {
    if (node != top && listed.contains(node)) {
      if (tree.isReachable(node)) {
        parts.add(node);
      }
      return;
    }
    all.addAll(usesOf.get(node));
    node.children().forEach(child -> collect(top, child, listed, all, parts));
  }

  private Map<Node, IommuGroup> groups(List<Evidence> evidence) {
    Map<Node, List<Master>> masters = new LinkedHashMap<>();
    evidence.stream()
        .filter(each -> each.created() && !each.masters().found().isEmpty())
        .forEach(each -> masters.put(each.node(), each.masters().found()));
    Map<Node, IommuGroup> byMember = new LinkedHashMap<>();
    Grouping.groups(masters)
        .forEach(group -> group.members().forEach(node -> byMember.put(node, group)));
    return byMember;
  }

  private Map<Node, List<ResourceUse>> clients(List<Evidence> evidence) {
    Set<Node> listed = new LinkedHashSet<>();
    evidence.forEach(each -> listed.add(each.node()));
    Clients clients = new Clients(tree, listed);
    for (Node node : tree.nodes()) {
      usesOf.get(node).forEach(clients::add);
      interruptsOf.get(node).found().stream()
          .map(each -> use(ResourceType.INTERRUPT, node, each.controller(), each.specifier()))
          .forEach(clients::add);
    }
    for (Evidence each : evidence) {
      each.masters().found().stream()
          .map(way -> use(ResourceType.IOMMU, each.node(), way.iommu(), way.specifier()))
          .forEach(clients::add);
    }
    return clients.found();
  }

  private static ResourceUse use(
      ResourceType type, Node user, Node provider, List<Long> specifier) {
    String property = type == ResourceType.IOMMU ? "iommus" : "interrupts";
    return new ResourceUse(
        type, user, property, 0, Optional.empty(), provider, specifier, user.place());
  }

  private Map<Node, List<Interrupt>> availableInterrupts() {
    Map<Node, List<Interrupt>> found = new LinkedHashMap<>();
    tree.nodes().stream()
        .filter(tree::isReachable)
        .forEach(node -> found.put(node, interruptsOf.get(node).found()));
    return found;
  }

  /** An overlay's own nodes stand below fragments; what they change stands elsewhere. */
  private void overlay() {
    tree.nodes().stream()
        .filter(node -> node.child("__overlay__").isPresent() || source.overlay() && node.isRoot())
        .findFirst()
        .ifPresent(
            node ->
                problems.add(
                    DevicesCode.OVERLAY,
                    node,
                    "target",
                    "is part of an overlay; devices are those of a board with the overlay applied"));
  }

  private void rootControllers() {
    List<Node> roots =
        controllers.stream()
            .filter(each -> each.root() && each.available())
            .map(InterruptController::node)
            .toList();
    if (roots.size() > 1) {
      problems.add(
          DevicesCode.ROOT_CONTROLLERS,
          roots.get(1),
          "interrupt-controller",
          "is a root interrupt controller besides " + roots.get(0).path());
    }
  }

  private Device device(
      Evidence evidence,
      Map<Node, IommuGroup> groups,
      Map<Node, List<ResourceUse>> clients,
      Judges judges) {
    Node node = evidence.node();
    return new Device(
        node,
        evidence.bus(),
        evidence.created(),
        evidence.sysfsName(),
        evidence.regions(),
        evidence.dmaWindows(),
        evidence.interrupts().found(),
        evidence.masters().found(),
        Optional.ofNullable(groups.get(node)),
        evidence.uses(),
        clients.getOrDefault(node, List.of()),
        judges.judge(evidence));
  }
}
