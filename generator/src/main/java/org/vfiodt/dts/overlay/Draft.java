// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.overlay;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.vfiodt.dts.DeviceTree;

/**
 * A tree while tables are added to it. It belongs to one run of one transformation; what comes in
 * and what goes out is immutable, and untouched branches are shared.
 */
final class Draft {
  private static final long NO_PHANDLE = 0xffffffffL;

  private final DeviceTree origin;
  private final DraftNode root;
  private final Map<Long, DraftNode> byPhandle = new HashMap<>();
  private Map<String, DraftNode> byLabel;
  private long nextPhandle;

  Draft(DeviceTree origin) {
    this.origin = origin;
    this.root = new DraftNode(origin.root(), null);
    this.nextPhandle = origin.linkage().nextPhandle();
    each(this::phandleOf);
  }

  private void phandleOf(DraftNode node) {
    DraftProperty property = node.property("phandle");
    if (property == null) {
      property = node.property("linux,phandle");
    }
    if (property != null && property.length() == 4) {
      long number = property.cell(0);
      boolean valid = number != 0 && number != NO_PHANDLE;
      if (valid && byPhandle.putIfAbsent(number, node) == null) {
        node.phandle(number);
      }
    }
  }

  DraftNode root() {
    return root;
  }

  boolean overlay() {
    return origin.overlay();
  }

  /** Whether the source ever gave the node a label, even if none is left. */
  boolean everLabelled(DraftNode node) {
    return !node.labels().isEmpty() || origin.linkage().formerlyLabelled().contains(node.path());
  }

  /** Every node, parents before children. */
  void each(Consumer<DraftNode> action) {
    each(root, action);
  }

  private static void each(DraftNode node, Consumer<DraftNode> action) {
    action.accept(node);
    List.copyOf(node.children()).forEach(child -> each(child, action));
  }

  /** Gives a node a phandle if it has none. */
  void needPhandle(DraftNode node) {
    if (node.phandle() != 0) {
      return;
    }
    while (byPhandle.containsKey(nextPhandle)) {
      nextPhandle++;
    }
    byPhandle.put(nextPhandle, node);
    node.phandle(nextPhandle);
    for (String name : origin.linkage().phandles().properties()) {
      if (node.property(name) == null) {
        byte[] bytes = ByteBuffer.allocate(4).putInt((int) nextPhandle).array();
        node.add(new DraftProperty(name, bytes, node.definedAt()));
      }
    }
  }

  /** Null when no node has it. */
  DraftNode byPhandle(long number) {
    return byPhandle.get(number);
  }

  /** The node that a label, a path, or a label and a path below it names; null when none does. */
  DraftNode byReference(String target) {
    int slash = target.indexOf('/');
    if (slash == 0) {
      return byPath(root, target);
    }
    DraftNode owner = labels().get(slash < 0 ? target : target.substring(0, slash));
    return slash < 0 || owner == null ? owner : byPath(owner, target.substring(slash));
  }

  private Map<String, DraftNode> labels() {
    if (byLabel == null) {
      byLabel = new HashMap<>();
      each(node -> node.labels().forEach(label -> byLabel.putIfAbsent(label, node)));
    }
    return byLabel;
  }

  void labelsChanged() {
    byLabel = null;
  }

  /** The node at the end of a path; slashes count once. Null when there is none. */
  static DraftNode byPath(DraftNode start, String path) {
    DraftNode node = start;
    for (String step : path.split("/")) {
      if (!step.isEmpty() && node != null) {
        node = node.child(step);
      }
    }
    return node;
  }

  /** A cell that refers to something. */
  record Reference(DraftNode node, DraftProperty property, DraftProperty.Cell cell) {}

  /** Every cell that refers to something, in the order of the tree. */
  List<Reference> references() {
    List<Reference> found = new ArrayList<>();
    each(
        node -> {
          for (DraftProperty property : node.properties()) {
            property.cells().forEach(cell -> found.add(new Reference(node, property, cell)));
          }
        });
    return found;
  }

  DeviceTree freeze() {
    return new DeviceTree(root.freeze(), origin.reservations(), origin.bootCpu(), origin.linkage());
  }
}
