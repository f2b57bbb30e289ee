// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;

/** A node of the tree that is checked, with its parent and what checks ask for all the time. */
public final class TreeNode {
  /** Number of cells where a node does not say it. */
  static final int UNSAID = -1;

  private final Node node;
  private final TreeNode parent;
  private final List<TreeNode> children;
  private final boolean emptied;
  private final String unitAddress;
  private final int baseLength;
  private final int addressCells;
  private final int sizeCells;
  private int busesAsked;
  private int busesFitting;

  TreeNode(Node node, TreeNode parent, boolean emptied) {
    this.emptied = emptied;
    this.node = Objects.requireNonNull(node);
    this.parent = parent;
    this.children = new ArrayList<>(node.children().size());
    String name = node.name();
    int at = name.indexOf('@');
    this.baseLength = at < 0 ? name.length() : at;
    this.unitAddress = at < 0 ? "" : name.substring(at + 1);
    this.addressCells = cells("#address-cells");
    this.sizeCells = cells("#size-cells");
  }

  private int cells(String name) {
    return node.property(name).flatMap(Property::cell).map(Long::intValue).orElse(UNSAID);
  }

  void addChild(TreeNode child) {
    children.add(child);
  }

  public Node node() {
    return node;
  }

  public String name() {
    return node.name();
  }

  public String path() {
    return node.path();
  }

  /** Empty for the root. */
  public Optional<TreeNode> parent() {
    return Optional.ofNullable(parent);
  }

  public boolean isRoot() {
    return parent == null;
  }

  public List<TreeNode> children() {
    return children;
  }

  /** Whether there are children, or were some in the source that were deleted again. */
  boolean hadChildren() {
    return emptied || !children.isEmpty();
  }

  public Optional<Property> property(String name) {
    return node.property(name);
  }

  public boolean has(String name) {
    return node.property(name).isPresent();
  }

  /** What stands behind the first {@code @} of the name; empty where there is none. */
  public String unitAddress() {
    return unitAddress;
  }

  /** Whether the name without its unit address is this word. */
  public boolean isCalled(String baseName) {
    return baseLength == baseName.length() && node.name().startsWith(baseName);
  }

  /** {@code #address-cells} as written, or {@link #UNSAID}. */
  int writtenAddressCells() {
    return addressCells;
  }

  /** {@code #size-cells} as written, or {@link #UNSAID}. */
  int writtenSizeCells() {
    return sizeCells;
  }

  /** {@code #address-cells} for the children of this node; 2 where it is not written. */
  public int addressCells() {
    return addressCells == UNSAID ? 2 : addressCells;
  }

  /** {@code #size-cells} for the children of this node; 1 where it is not written. */
  public int sizeCells() {
    return sizeCells == UNSAID ? 1 : sizeCells;
  }

  /** Whether this is such a bus; found out once. */
  boolean is(Bus bus) {
    int bit = 1 << bus.ordinal();
    if ((busesAsked & bit) == 0) {
      busesAsked |= bit;
      busesFitting |= bus.fits(this) ? bit : 0;
    }
    return (busesFitting & bit) != 0;
  }

  @Override
  public String toString() {
    return path();
  }
}
