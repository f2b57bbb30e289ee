// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.source;

import java.util.Objects;
import java.util.Optional;

/**
 * A stretch of a source file: half-open offsets in characters. A span that came out of a macro is
 * the place in the macro's body, and {@code expandedFrom} is the use of the macro.
 */
public final class Span implements Comparable<Span> {
  private final SourceFile file;
  private final int start;
  private final int end;
  private final Span expandedFrom;

  Span(SourceFile file, int start, int end, Span expandedFrom) {
    this.file = Objects.requireNonNull(file);
    this.start = start;
    this.end = end;
    this.expandedFrom = expandedFrom;
  }

  public SourceFile file() {
    return file;
  }

  public int start() {
    return start;
  }

  public int end() {
    return end;
  }

  public Optional<Span> expandedFrom() {
    return Optional.ofNullable(expandedFrom);
  }

  /** The same place, reached through the use of a macro. */
  public Span expandedFrom(Span use) {
    return new Span(file, start, end, Objects.requireNonNull(use));
  }

  /** Where a reader of the source sees this: the use of the outermost macro, else the place. */
  public Span outermost() {
    Span place = this;
    while (place.expandedFrom != null) {
      place = place.expandedFrom;
    }
    return place;
  }

  /** From the start of this span to the end of another one; this span where they lie apart. */
  public Span to(Span last) {
    return last.file == file && last.end >= end
        ? new Span(file, start, last.end, expandedFrom)
        : this;
  }

  /** Line of the first character, from 1. */
  public int line() {
    return file.source().line(start);
  }

  /** Column of the first character, from 1. */
  public int column() {
    return file.source().column(start);
  }

  public String text() {
    return file.text().substring(start, end);
  }

  /**
   * {@code file:line:column}, as compilers print it; in a text that was preprocessed before, file
   * and line are those that its line markers name.
   */
  public String place() {
    SourceText text = file.source();
    int line = line();
    return text.shownName(line) + ":" + text.shownLine(line) + ":" + column();
  }

  @Override
  public int compareTo(Span other) {
    int byName = file.name().compareTo(other.file.name());
    if (byName != 0) {
      return byName;
    }
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Span span
        && span.file == file
        && span.start == start
        && span.end == end
        && Objects.equals(span.expandedFrom, expandedFrom);
  }

  @Override
  public int hashCode() {
    return Objects.hash(System.identityHashCode(file), start, end);
  }

  @Override
  public String toString() {
    return place();
  }
}
