// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A linked device tree: every property has its final bytes. Compared by identity. */
public final class DeviceTree {
  private final Node root;
  private final List<Reservation> reservations;
  private final long bootCpu;
  private final Linkage linkage;
  private final List<Node> nodes;
  private Map<String, Node> byPath;
  private final Map<String, Node> byLabel = new HashMap<>();
  private final Map<Long, Node> byPhandle = new HashMap<>();

  /**
   * @param bootCpu the physical id of the boot processor, unsigned 32 bits
   */
  public DeviceTree(Node root, List<Reservation> reservations, long bootCpu) {
    this(root, reservations, bootCpu, Linkage.NONE);
  }

  /**
   * @param bootCpu the physical id of the boot processor, unsigned 32 bits
   * @param overlay whether references may point into a tree that is not known yet
   */
  public DeviceTree(Node root, List<Reservation> reservations, long bootCpu, boolean overlay) {
    this(root, reservations, bootCpu, new Linkage(overlay, 1, Set.of(), PhandleFormat.EPAPR));
  }

  /**
   * @param bootCpu the physical id of the boot processor, unsigned 32 bits
   */
  public DeviceTree(Node root, List<Reservation> reservations, long bootCpu, Linkage linkage) {
    this.root = Objects.requireNonNull(root);
    this.reservations = List.copyOf(reservations);
    this.bootCpu = bootCpu;
    this.linkage = Objects.requireNonNull(linkage);
    List<Node> all = new ArrayList<>();
    index(root, all);
    this.nodes = Collections.unmodifiableList(all);
  }

  private void index(Node node, List<Node> all) {
    all.add(node);
    for (String label : node.labels()) {
      byLabel.putIfAbsent(label, node);
    }
    Optional<Long> phandle = node.phandle();
    if (phandle.isPresent()) {
      byPhandle.putIfAbsent(phandle.get(), node);
    }
    for (Node child : node.children()) {
      index(child, all);
    }
  }

  public Node root() {
    return root;
  }

  /** In the order of the source. */
  public List<Reservation> reservations() {
    return reservations;
  }

  public long bootCpu() {
    return bootCpu;
  }

  /** Whether this is to be applied to another tree, so that references may point there. */
  public boolean overlay() {
    return linkage.overlay();
  }

  public Linkage linkage() {
    return linkage;
  }

  /** All labels of nodes. */
  public Set<String> labels() {
    return Collections.unmodifiableSet(byLabel.keySet());
  }

  /** All nodes, parents before children, in the order of the source. */
  public List<Node> nodes() {
    return nodes;
  }

  /** The node with exactly this path; trailing slashes do not matter. */
  public Optional<Node> find(String path) {
    int end = path.length();
    while (end > 1 && path.charAt(end - 1) == '/') {
      end--;
    }
    return Optional.ofNullable(byPath().get(path.substring(0, end)));
  }

  /** Made when it is asked for: most trees are only written. */
  private synchronized Map<String, Node> byPath() {
    if (byPath == null) {
      byPath = new HashMap<>(2 * nodes.size());
      for (Node node : nodes) {
        byPath.putIfAbsent(node.path(), node);
      }
    }
    return byPath;
  }

  public Optional<Node> byLabel(String label) {
    return Optional.ofNullable(byLabel.get(label));
  }

  /** The node with a phandle; 0 and 0xffffffff are no phandles. */
  public Optional<Node> byPhandle(long phandle) {
    return phandle == 0 || phandle == 0xffffffffL
        ? Optional.empty()
        : Optional.ofNullable(byPhandle.get(phandle));
  }

  /** Empty for the root. */
  public Optional<Node> parentOf(Node node) {
    if (node.isRoot()) {
      return Optional.empty();
    }
    int slash = node.path().lastIndexOf('/');
    return find(slash == 0 ? "/" : node.path().substring(0, slash));
  }
}
