// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.link;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.vfiodt.dts.NearPath;
import org.vfiodt.source.Span;

/** Finds nodes by label and by path while the tree grows and shrinks. */
final class LabelIndex {
  private final Map<String, LiveNode> owners = new HashMap<>();
  private final Map<String, Span> deleted = new HashMap<>();
  private final Set<String> shared = new HashSet<>();
  private LiveNode root;

  void root(LiveNode node) {
    root = node;
    addTree(node);
  }

  LiveNode root() {
    return root;
  }

  void addTree(LiveNode node) {
    add(node);
    for (LiveNode child : node.children().all()) {
      if (!child.deleted()) {
        addTree(child);
      }
    }
  }

  /** Registers the labels that a node has now. */
  void add(LiveNode node) {
    if (!node.labels().isEmpty()) {
      add(node, node.labels().names());
    }
  }

  /** Registers some of the labels of a node. */
  void add(LiveNode node, List<String> labels) {
    for (String label : labels) {
      LiveNode other = owners.putIfAbsent(label, node);
      if (other != null && other != node) {
        shared.add(label);
      }
    }
  }

  /**
   * @param at the statement that deletes the node
   */
  void remove(LiveNode node, Span at) {
    for (String label : node.labels().names()) {
      owners.remove(label, node);
      deleted.put(label, at);
    }
  }

  /** Labels of deleted nodes, and what deleted them; a label may have been given again since. */
  Map<String, Span> deleted() {
    return deleted;
  }

  /** The node that a misspelt path was meant to name. */
  Optional<String> near(String path) {
    return NearPath.of(root, LiveNode::liveChildren, LiveNode::name, path);
  }

  /** The node that a reference names: a label, a path, or a label and a path; or null. */
  LiveNode find(String target) {
    int slash = target.indexOf('/');
    if (slash < 0) {
      return byLabel(target);
    }
    LiveNode start = slash == 0 ? root : byLabel(target.substring(0, slash));
    return start == null ? null : below(start, target.substring(slash));
  }

  private LiveNode byLabel(String label) {
    LiveNode owner = owners.get(label);
    return owner != null || !shared.contains(label) ? owner : search(root, label);
  }

  private static LiveNode search(LiveNode node, String label) {
    if (node.labels().names().contains(label)) {
      return node;
    }
    for (LiveNode child : node.liveChildren()) {
      LiveNode found = search(child, label);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static LiveNode below(LiveNode start, String path) {
    LiveNode node = start;
    for (String step : path.split("/")) {
      if (!step.isEmpty()) {
        node = node.children().find(step);
        if (node == null || node.deleted()) {
          return null;
        }
      }
    }
    return node;
  }

  /** All labels of nodes, sorted. */
  Set<String> labels() {
    return new TreeSet<>(owners.keySet());
  }
}
