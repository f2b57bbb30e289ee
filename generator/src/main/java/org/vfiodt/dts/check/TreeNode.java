// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;

/** A node of the tree that is checked, with its parent and what checks ask for all the time. */
public final class TreeNode {
  /** Number of cells where a node does not say it. */
  static final int UNSAID = -1;

  /** 0x80000000 cells: if somebody writes that, it is only asked again each time. */
  private static final int NOT_ASKED = Integer.MIN_VALUE;

  /** Longer lists of properties get an index, so that no rule costs the square of them. */
  private static final int INDEX_FROM = 24;

  private final Node node;
  private final TreeNode parent;
  private final List<TreeNode> children;
  private final boolean emptied;
  private final String unitAddress;
  private final int baseLength;
  private int addressCells = NOT_ASKED;
  private int sizeCells = NOT_ASKED;
  private Map<String, Property> propertiesByName;
  private Map<String, TreeNode> childrenByName;
  private TreeNode disabledBy;
  private boolean asked;
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
  }

  private int cells(String name) {
    return property(name).flatMap(Property::cell).map(Long::intValue).orElse(UNSAID);
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

  /** Of two properties with a name the first. */
  public Optional<Property> property(String name) {
    if (node.properties().size() < INDEX_FROM) {
      return node.property(name);
    }
    if (propertiesByName == null) {
      propertiesByName = new HashMap<>();
      node.properties().forEach(found -> propertiesByName.putIfAbsent(found.name(), found));
    }
    return Optional.ofNullable(propertiesByName.get(name));
  }

  public boolean has(String name) {
    return property(name).isPresent();
  }

  /** Of two children with a name the first. */
  public Optional<TreeNode> child(String name) {
    if (childrenByName == null) {
      childrenByName = new HashMap<>();
      children.forEach(child -> childrenByName.putIfAbsent(child.name(), child));
    }
    return Optional.ofNullable(childrenByName.get(name));
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
    if (addressCells == NOT_ASKED) {
      addressCells = cells("#address-cells");
    }
    return addressCells;
  }

  /** {@code #size-cells} as written, or {@link #UNSAID}. */
  int writtenSizeCells() {
    if (sizeCells == NOT_ASKED) {
      sizeCells = cells("#size-cells");
    }
    return sizeCells;
  }

  /** {@code #address-cells} for the children of this node; 2 where it is not written. */
  public int addressCells() {
    return writtenAddressCells() == UNSAID ? 2 : addressCells;
  }

  /** {@code #size-cells} for the children of this node; 1 where it is not written. */
  public int sizeCells() {
    return writtenSizeCells() == UNSAID ? 1 : sizeCells;
  }

  /**
   * The nearest node, this one or one above, whose {@code status} is there and not okay; Linux
   * creates no device below it. Found out once.
   */
  public Optional<TreeNode> disabledBy() {
    if (!asked) {
      asked = true;
      disabledBy = isOkay() ? parent == null ? null : parent.disabledBy().orElse(null) : this;
    }
    return Optional.ofNullable(disabledBy);
  }

  private boolean isOkay() {
    Optional<Property> status = property("status");
    if (status.isEmpty()) {
      return true;
    }
    String text = status.get().string().orElse("");
    return text.equals("okay") || text.equals("ok");
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
