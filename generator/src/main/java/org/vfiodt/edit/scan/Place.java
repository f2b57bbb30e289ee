// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.scan;

import java.util.List;

/**
 * A stretch of a file that a locator may mean; offsets are half-open.
 *
 * @param names what the place is called; a locator fits when it gives one of them
 * @param start of the whole lines of the place
 * @param end of the whole lines, behind the line break
 * @param coreStart of the place itself, without what else is on its first line
 * @param coreEnd of the place itself
 * @param innerStart where text at the start of a block goes; -1 without room for whole lines
 * @param innerEnd where text at the end of a block goes; -1 without room for whole lines
 */
public record Place(
    List<String> names,
    int start,
    int end,
    int coreStart,
    int coreEnd,
    int innerStart,
    int innerEnd) {
  public Place {
    names = List.copyOf(names);
  }

  /** A place of whole lines around a core. */
  static Place around(FileText file, List<String> names, int coreStart, int coreEnd) {
    return new Place(
        names,
        file.codeLineStart(coreStart),
        file.codeLineEnd(coreEnd),
        coreStart,
        coreEnd,
        -1,
        -1);
  }

  /** A place that is whole lines already. */
  static Place lines(String name, int start, int end) {
    return new Place(List.of(name), start, end, start, end, -1, -1);
  }

  Place inner(int from, int to) {
    return new Place(names, start, end, coreStart, coreEnd, from, Math.max(from, to));
  }

  /** A block in brackets or between lines; it has no room when it shares lines with its ends. */
  Place body(FileText file, int openEnd, int closeStart) {
    int from = file.codeLineEnd(openEnd);
    int to = file.lineStart(closeStart);
    boolean room = from <= to && file.blankCode(openEnd, from) && file.blank(to, closeStart);
    return room ? inner(from, to) : this;
  }

  /** Whether whole lines can be put at the start and the end of this block. */
  public boolean hasRoom() {
    return innerStart >= 0;
  }

  public boolean inside(Place other) {
    return coreStart >= other.start && coreEnd <= other.end;
  }
}
