// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.verdict;

import java.util.List;
import java.util.Optional;
import org.vfiodt.devices.Bus;
import org.vfiodt.devices.ReasonKind;
import org.vfiodt.devices.tree.TreeIndex;
import org.vfiodt.dts.Node;

/** Whether Linux makes a device of a node, and on which bus. */
final class PresenceJudge implements Judge {
  private final Optional<Node> console;

  /**
   * @param console the node that {@code stdout-path} names
   */
  PresenceJudge(Optional<Node> console) {
    this.console = console;
  }

  @Override
  public void judge(Evidence device, Reasons reasons) {
    Node node = device.node();
    if (!TreeIndex.isAvailable(node)) {
      reasons.add(ReasonKind.DISABLED, "status", "status says that it is not available");
    }
    device.presence().obstacle().ifPresent(kind -> hidden(device, kind, reasons));
    if (device.bus() == Bus.AMBA) {
      reasons.add(
          ReasonKind.AMBA,
          "compatible",
          "on the amba bus: needs an AMBA driver, or an overlay that takes 'arm,primecell' from"
              + " compatible");
    }
    if (!device.parts().isEmpty()) {
      reasons.add(
          ReasonKind.CHILDREN,
          device.parts().get(0).place(),
          "takes along what stands below it: " + Names.of(device.parts()),
          device.parts());
    }
    if (console.filter(each -> each == node).isPresent()) {
      reasons.add(ReasonKind.HOST_CONSOLE, "reg", "is the console that stdout-path names");
    }
  }

  private static void hidden(Evidence device, ReasonKind kind, Reasons reasons) {
    Node because = device.presence().because().orElseThrow();
    String property = kind == ReasonKind.BUS_DISABLED ? "status" : "compatible";
    reasons.add(
        kind, Reasons.place(because, property), text(kind, because.path()), List.of(because));
  }

  private static String text(ReasonKind kind, String path) {
    return switch (kind) {
      case BUS_DISABLED -> "stands below " + path + ", which is not available";
      case OTHER_BUS -> "stands on the bus of " + path + ", which only that driver reaches";
      case CHILD_OF_DEVICE -> "is a part of " + path + ", whose driver makes it";
      default -> "Linux makes no device of it because of " + path;
    };
  }
}
