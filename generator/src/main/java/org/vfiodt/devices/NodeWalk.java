// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vfiodt.devices.address.BusCells;
import org.vfiodt.devices.tree.Cells;
import org.vfiodt.devices.tree.TreeIndex;
import org.vfiodt.devices.verdict.Presence;
import org.vfiodt.dts.Node;

/**
 * Walks a tree as of_platform_populate does: nodes with {@code compatible} below the root and below
 * buses that are nothing but a bus. It goes on where Linux turns back, to say what stands there.
 */
final class NodeWalk {
  private static final Set<String> TABLES = Set.of("operating-points-v2");
  private static final Set<String> PRIMECELL = Set.of("arm,primecell");
  private static final Set<String> FRAMEBUFFER = Set.of("simple-framebuffer");
  private static final Set<String> RESERVED =
      Set.of(
          "phram",
          "qcom,rmtfs-mem",
          "qcom,cmd-db",
          "qcom,smem",
          "ramoops",
          "nvmem-rmem",
          "google,open-dice");

  private final LinuxRules rules;
  private final BusCells cells;
  private final Set<Node> taken;
  private final List<Node> buses = new ArrayList<>();
  private final Set<Node> busSet = new HashSet<>();
  private final Map<Node, Presence> candidates = new LinkedHashMap<>();

  private NodeWalk(LinuxRules rules, BusCells cells, Set<Node> taken) {
    this.rules = rules;
    this.cells = cells;
    this.taken = taken;
  }

  /**
   * @param taken nodes that early code has set up: Linux makes no device of them and does not look
   *     below them
   */
  static NodeWalk over(TreeIndex tree, LinuxRules rules, BusCells cells, Set<Node> taken) {
    NodeWalk walk = new NodeWalk(rules, cells, taken);
    tree.tree().root().children().forEach(node -> walk.walk(node, Presence.WALKED));
    return walk;
  }

  /** Buses that Linux goes down into, in the order of the source. */
  List<Node> buses() {
    return buses;
  }

  boolean isBus(Node node) {
    return busSet.contains(node);
  }

  /** Nodes that could be devices, in the order of the source, and whether Linux comes by. */
  Map<Node, Presence> candidates() {
    return candidates;
  }

  static boolean isPrimecell(Node node) {
    return TreeIndex.isCompatible(node, PRIMECELL);
  }

  private void walk(Node node, Presence presence) {
    boolean named = node.property("compatible").isPresent();
    if (named && presence.walked()) {
      device(node);
    } else if (named) {
      candidates.put(node, hidden(node, presence));
      below(node, hiddenBelow(node, presence));
    } else {
      below(node, nameless(node, presence));
    }
  }

  private void device(Node node) {
    boolean bus =
        TreeIndex.isCompatible(node, rules.busCompatibles())
            && !isPrimecell(node)
            && !taken.contains(node);
    boolean table = rules.has(LinuxRule.SKIPS_TABLES) && TreeIndex.isCompatible(node, TABLES);
    if (table) {
      candidates.put(node, Presence.hidden(ReasonKind.NO_DEVICE, node));
    } else if (bus && TreeIndex.isAvailable(node)) {
      buses.add(node);
      busSet.add(node);
      if (node.property("reg").isPresent() && cells.translatable(node)) {
        candidates.put(node, Presence.WALKED);
      }
      below(node, Presence.WALKED);
    } else {
      if (!bus) {
        candidates.put(node, Presence.WALKED);
      }
      below(node, hiddenBelow(node, Presence.WALKED));
    }
  }

  /** Linux makes devices of some reserved memory wherever it stands. */
  private Presence hidden(Node node, Presence presence) {
    boolean special =
        rules.has(LinuxRule.WALKS_FIRMWARE)
            && presence.is(ReasonKind.NO_DEVICE)
            && (TreeIndex.isCompatible(node, RESERVED)
                || TreeIndex.isCompatible(node, FRAMEBUFFER) && node.path().startsWith("/chosen/"));
    return special ? Presence.WALKED : presence;
  }

  private Presence hiddenBelow(Node node, Presence presence) {
    if (!TreeIndex.isAvailable(node)) {
      return Presence.hidden(ReasonKind.BUS_DISABLED, node);
    }
    boolean stays =
        presence.is(ReasonKind.BUS_DISABLED)
            || presence.is(ReasonKind.NO_DEVICE)
            || presence.is(ReasonKind.CHILD_OF_DEVICE)
                && TreeIndex.isCompatible(node, rules.busCompatibles());
    return stays ? presence : driverOf(node);
  }

  private Presence driverOf(Node node) {
    return Presence.hidden(
        cells.translatable(node) ? ReasonKind.CHILD_OF_DEVICE : ReasonKind.OTHER_BUS, node);
  }

  private Presence nameless(Node node, Presence presence) {
    if (!presence.walked()) {
      boolean ownBus =
          !presence.is(ReasonKind.BUS_DISABLED)
              && Cells.first(node, "#size-cells").filter(size -> size == 0).isPresent();
      return ownBus && presence.is(ReasonKind.CHILD_OF_DEVICE)
          ? Presence.hidden(ReasonKind.OTHER_BUS, node)
          : presence;
    }
    return rules.has(LinuxRule.WALKS_FIRMWARE) && node.path().equals("/firmware")
        ? Presence.WALKED
        : Presence.hidden(ReasonKind.NO_DEVICE, node);
  }

  private void below(Node node, Presence presence) {
    node.children().forEach(child -> walk(child, presence));
  }
}
