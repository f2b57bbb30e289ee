// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.List;

/** Mutations of whole functions, structures, nodes, entries and assignments. */
abstract class UnitMutation implements Mutation {
  @Override
  public Demand demand() {
    return Demand.BESIDE;
  }

  /** The units beside which others can stand: those at the top, and nodes of one parent. */
  static List<Unit> siblings(Source source, Unit unit) {
    return source.units().stream().filter(other -> other.parent() == unit.parent()).toList();
  }

  /** A whole unit and the blank line behind it. */
  static Stretch withBlankLine(Source source, Stretch lines) {
    boolean blank = source.text().startsWith("\n", lines.end());
    return new Stretch(lines.start(), blank ? lines.end() + 1 : lines.end());
  }
}
