// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.vfiodt.dts.DeviceTree;

/**
 * What dtc 1.6 told otherwise than 1.8 does, so that every message of either version can be
 * compared with ours.
 */
final class Dtc16Rules {
  /** Checks that 1.6 did not have, and the one that had a rule of its own. */
  private static final Set<String> REPLACED =
      Set.of("interrupt_provider", "interrupt_map", "node_name_not_empty");

  /** Checks that took some right trees for wrong ones in 1.6. */
  private static final Set<String> MISTAKEN =
      Set.of("i2c_bus_bridge", "i2c_bus_reg", "pci_device_bus_num");

  private Dtc16Rules() {}

  /** Whether 1.6 may not agree with 1.8 on a source about a check; it hardly knew overlays. */
  static boolean mistaken(Check check, Path source) {
    return MISTAKEN.contains(check.name()) || source.toString().endsWith("overlay.dts");
  }

  /** The levels as 1.6 had them: it had one check that is off by default now. */
  static CheckLevels levels(CheckLevels levels) {
    Check gone = Checks.get(DtcNames.GONE);
    return levels.with(new CheckSwitch(CheckLevel.WARNING, gone, true));
  }

  /** Our messages about a tree as 1.6 would have given them; it had one more check, too. */
  static List<String> apply(List<String> ours, DeviceTree tree) {
    List<String> messages = new ArrayList<>(ours);
    messages.removeIf(message -> REPLACED.contains(DtcMessages.check(message)));
    for (TreeNode node : new CheckTree(tree, Set.of(), Map.of()).nodes()) {
      if (node.has("interrupt-controller") || node.has("interrupt-map")) {
        Stream.of("#interrupt-cells", "#address-cells")
            .filter(cells -> !node.has(cells))
            .forEach(cells -> messages.add("interrupt_provider " + node.path()));
      }
      if (hasOnlyNewExcuse(node)) {
        messages.add("avoid_unnecessary_addr_size " + node.path());
      }
    }
    return messages;
  }

  /** Whether only {@code dma-ranges}, or {@code ranges} of a child, needs the numbers of cells. */
  private static boolean hasOnlyNewExcuse(TreeNode node) {
    return !node.isRoot()
        && node.writtenAddressCells() >= 0
        && node.writtenSizeCells() >= 0
        && !node.children().isEmpty()
        && !node.has("ranges")
        && node.children().stream().noneMatch(child -> child.has("reg"))
        && (node.has("dma-ranges") || node.children().stream().anyMatch(it -> it.has("ranges")));
  }
}
