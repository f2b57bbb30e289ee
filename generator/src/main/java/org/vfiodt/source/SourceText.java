// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.source;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The text of one file under the name it was opened by. Kept apart from {@link SourceFile} so that
 * a header that many boards include is read and split into lines once.
 */
public final class SourceText {
  private final String name;
  private final String text;
  private volatile char[] characters;
  private int[] lineStarts;
  private LineMarkers markers;

  public SourceText(String name, String text) {
    this.name = Objects.requireNonNull(name);
    this.text = Objects.requireNonNull(text);
  }

  public String name() {
    return name;
  }

  public String text() {
    return text;
  }

  /** Copies a stretch; many boards copy most of a header they share. */
  public void copyTo(int start, int end, char[] target, int at) {
    System.arraycopy(characters(), start, target, at, end - start);
  }

  /** Two threads may both make them, which does no harm. */
  private char[] characters() {
    char[] known = characters;
    if (known == null) {
      known = text.toCharArray();
      characters = known;
    }
    return known;
  }

  public int lineCount() {
    return starts().length;
  }

  /** Line of an offset, counted from 1. */
  public int line(int offset) {
    int found = Arrays.binarySearch(starts(), offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** Column of an offset in characters, counted from 1. */
  public int column(int offset) {
    return offset - starts()[line(offset) - 1] + 1;
  }

  /** Offset of the first character of a line, counted from 1. */
  public int start(int line) {
    return starts()[line - 1];
  }

  /** Text of a line, counted from 1, without its line break. */
  public String lineText(int line) {
    return text.substring(start(line), end(line));
  }

  /** Offset behind the last character of a line, counted from 1, without its line break. */
  public int end(int line) {
    int[] starts = starts();
    int start = starts[line - 1];
    int end = line < starts.length ? starts[line] : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return end;
  }

  /** The file that a line came from before a preprocessor read it; this one without a marker. */
  String shownName(int line) {
    return markers().name(line, name);
  }

  /** The number that a line had in that file. */
  public int shownLine(int line) {
    return markers().line(line);
  }

  /** {@code file:line} of the includes that a preprocessor followed to a line, innermost first. */
  public List<String> includers(int line) {
    return markers().includers(line);
  }

  private synchronized LineMarkers markers() {
    if (markers == null) {
      markers = LineMarkers.of(text, starts());
    }
    return markers;
  }

  private synchronized int[] starts() {
    if (lineStarts == null) {
      int[] starts = new int[16];
      int count = 1;
      for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
      lineStarts = Arrays.copyOf(starts, count);
    }
    return lineStarts;
  }

  @Override
  public String toString() {
    return name;
  }
}
