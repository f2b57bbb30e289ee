// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check.semantics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.vfiodt.dts.Property;
import org.vfiodt.dts.check.CheckTree;
import org.vfiodt.dts.check.TreeNode;

/**
 * A value that lists phandles with arguments, read as Linux does: the first entry that cannot be
 * read ends the list.
 *
 * @param end why reading ended
 * @param endOffset byte of the entry that could not be read
 * @param endTarget the node it names, if any
 */
record Specifiers(List<Specifier> entries, End end, int endOffset, Optional<TreeNode> endTarget) {
  /** Why a list ends. */
  enum End {
    /** All of it was read. */
    WHOLE,
    /** The value is no list of cells. */
    NOT_CELLS,
    /** No node has the phandle. */
    NO_TARGET,
    /** The node does not say how many arguments it takes. */
    NO_CELLS,
    /** The value ends within the arguments. */
    SHORT
  }

  private static final long UNRESOLVED = 0xffffffffL;

  /** A list in which the number of arguments is a property of the node. */
  static Specifiers read(CheckTree tree, Property list, String cellsName) {
    return read(
        tree,
        list,
        target -> {
          Optional<Long> cells = target.property(cellsName).flatMap(Property::cell);
          return cells.isEmpty()
              ? OptionalInt.empty()
              : OptionalInt.of((int) Math.min(cells.get(), Integer.MAX_VALUE));
        });
  }

  /** A list of phandles without arguments. */
  static Specifiers phandles(CheckTree tree, Property list) {
    return read(tree, list, target -> OptionalInt.of(0));
  }

  private interface Arguments {
    OptionalInt of(TreeNode target);
  }

  private static Specifiers read(CheckTree tree, Property list, Arguments arguments) {
    List<Specifier> entries = new ArrayList<>();
    if (list.length() % 4 != 0) {
      return new Specifiers(entries, End.NOT_CELLS, 0, Optional.empty());
    }
    int cells = list.length() / 4;
    int at = 0;
    while (at < cells) {
      long phandle = list.cell(at);
      if (phandle == 0) {
        entries.add(new Specifier(4 * at, 0, Optional.empty()));
        at++;
        continue;
      }
      Optional<TreeNode> target = tree.byPhandle(phandle);
      if (target.isEmpty()) {
        return new Specifiers(entries, End.NO_TARGET, 4 * at, target);
      }
      OptionalInt count = arguments.of(target.get());
      if (count.isEmpty()) {
        return new Specifiers(entries, End.NO_CELLS, 4 * at, target);
      }
      if (count.getAsInt() > cells - at - 1) {
        return new Specifiers(entries, End.SHORT, 4 * at, target);
      }
      entries.add(new Specifier(4 * at, count.getAsInt(), target));
      at += 1 + count.getAsInt();
    }
    return new Specifiers(entries, End.WHOLE, list.length(), Optional.empty());
  }

  boolean whole() {
    return end == End.WHOLE;
  }

  /** Whether the list ends at a reference that an overlay's base resolves. */
  boolean unresolved(Property list) {
    return end == End.NO_TARGET && list.unsigned(endOffset, 4) == UNRESOLVED;
  }
}
