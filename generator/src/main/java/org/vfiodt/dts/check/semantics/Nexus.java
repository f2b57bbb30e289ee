// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check.semantics;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vfiodt.dts.Property;
import org.vfiodt.dts.check.CheckTree;
import org.vfiodt.dts.check.TreeNode;

/**
 * A node with an {@code interrupt-map} (devicetree specification 2.4.3): it turns the unit address
 * and interrupt of a child into a controller and the interrupt there. The first entry that fits,
 * after masking, counts.
 */
final class Nexus {
  static final String MAP = "interrupt-map";

  /** Real ones have at most seven; a key of a million cells would make each look-up that long. */
  private static final int MOST_CELLS = 64;

  /**
   * One entry.
   *
   * @param offset byte of its phandle in the map
   * @param out unit address and interrupt that are looked up in the parent
   */
  record Entry(TreeNode nexus, Property map, int offset, TreeNode parent, IntBuffer out) {
    /** There may be several with the same cells. */
    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  private final TreeNode node;
  private final int addressCells;
  private final int keyCells;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<IntBuffer, Entry> firsts = new HashMap<>();
  private boolean whole;

  private Nexus(TreeNode node, int addressCells, int keyCells) {
    this.node = node;
    this.addressCells = addressCells;
    this.keyCells = keyCells;
  }

  /** Reads a map up to the first entry that cannot be read; empty where even the key is unknown. */
  static Optional<Nexus> read(CheckTree tree, TreeNode node) {
    Optional<Property> map = node.property(MAP);
    Optional<Long> interrupt = node.property("#interrupt-cells").flatMap(Property::cell);
    long address = addressCells(node);
    if (map.isEmpty() || interrupt.isEmpty() || address + interrupt.get() > MOST_CELLS) {
      return Optional.empty();
    }
    Nexus nexus = new Nexus(node, (int) address, (int) (address + interrupt.get()));
    nexus.readEntries(tree, map.get());
    return Optional.of(nexus);
  }

  /** Of the nexus itself or else the nearest node above that says it, as Linux does. */
  private static long addressCells(TreeNode node) {
    Optional<TreeNode> current = Optional.of(node);
    while (current.isPresent()) {
      Optional<Long> cells = current.get().property("#address-cells").flatMap(Property::cell);
      if (cells.isPresent()) {
        return cells.get();
      }
      current = current.get().parent();
    }
    return 2;
  }

  private void readEntries(CheckTree tree, Property map) {
    int cells = map.length() / 4;
    int at = 0;
    while (at + keyCells < cells) {
      Optional<TreeNode> parent = tree.byPhandle(map.cell(at + keyCells));
      long out = parent.map(Nexus::outCells).orElse(-1L);
      if (out < 0 || out > cells - at - keyCells - 1) {
        return;
      }
      int start = at + keyCells + 1;
      IntBuffer specifier = cells(map, start, (int) out);
      Entry entry = new Entry(node, map, 4 * (start - 1), parent.get(), specifier);
      entries.add(entry);
      firsts.putIfAbsent(masked(cells(map, at, keyCells)), entry);
      at = start + (int) out;
    }
    whole = at == cells && map.length() % 4 == 0;
  }

  private static long outCells(TreeNode parent) {
    Optional<Long> interrupt = parent.property("#interrupt-cells").flatMap(Property::cell);
    long address = parent.property("#address-cells").flatMap(Property::cell).orElse(0L);
    return interrupt.isEmpty() ? -1 : address + interrupt.get();
  }

  private static IntBuffer cells(Property map, int start, int count) {
    int[] cells = new int[count];
    for (int i = 0; i < count; i++) {
      cells[i] = (int) map.cell(start + i);
    }
    return IntBuffer.wrap(cells);
  }

  private IntBuffer masked(IntBuffer key) {
    Optional<Property> mask = node.property("interrupt-map-mask");
    int[] cells = new int[keyCells];
    for (int i = 0; i < keyCells; i++) {
      boolean said = mask.isPresent() && mask.get().length() >= 4 * (i + 1);
      cells[i] = key.get(i) & (said ? (int) mask.get().cell(i) : -1);
    }
    return IntBuffer.wrap(cells);
  }

  List<Entry> entries() {
    return entries;
  }

  /** Whether every entry could be read. */
  boolean whole() {
    return whole;
  }

  int addressCells() {
    return addressCells;
  }

  int keyCells() {
    return keyCells;
  }

  /** The entry for a unit address and interrupt. */
  Optional<Entry> match(IntBuffer key) {
    return key.limit() == keyCells
        ? Optional.ofNullable(firsts.get(masked(key)))
        : Optional.empty();
  }
}
