// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

import java.util.Arrays;
import org.vfiodt.source.SourceFile;
import org.vfiodt.source.Span;

/** Builds a {@link FlatText} from left to right. */
final class FlatTextBuilder {
  private static final int COPIED = -1;
  private static final int FEW = 1 << 11;

  private final SourceFile root;
  private final int limit;
  private char[] text = new char[1 << 16];
  private int length;
  private boolean mayInclude;
  private int segments;
  private int[] starts = new int[FEW];
  private SourceFile[] files = new SourceFile[FEW];
  private int[] sourceStarts = new int[FEW];
  private int[] sourceEnds = new int[FEW];
  private Span[] uses = new Span[FEW];

  /**
   * @param root the file that an empty text belongs to
   * @param limit characters; what is appended beyond it is dropped
   */
  FlatTextBuilder(SourceFile root, int limit) {
    this.root = root;
    this.limit = limit;
  }

  /** Whether something was dropped. */
  boolean overflowed() {
    return length > limit;
  }

  boolean isEmpty() {
    return length == 0;
  }

  char last() {
    return text[length - 1];
  }

  /** Called when a text comes that can hold an {@code /include/}. */
  void expectInclude() {
    mayInclude = true;
  }

  /** Whether there can be an {@code /include/}, which is looked for then. */
  boolean mayInclude() {
    return mayInclude;
  }

  /** A blank where something stood that means no more than a blank. */
  void blank() {
    if (length <= limit) {
      ensure(1);
      text[length++] = ' ';
    }
  }

  /** A line break, unless the text ends in one. */
  void endLine() {
    if (length > 0 && length <= limit && text[length - 1] != '\n') {
      ensure(1);
      text[length++] = '\n';
    }
  }

  /** Text of a file, unchanged. */
  void copy(SourceFile file, int start, int end) {
    if (end > start && length <= limit) {
      segment(file, start, COPIED, null);
      ensure(end - start);
      file.source().copyTo(start, end, text, length);
      length += end - start;
    }
  }

  /**
   * Text of a token that came out of a macro.
   *
   * @param start where the token was written, which may be longer than its text
   */
  void append(String spelling, SourceFile file, int start, int end, Span use) {
    if (length <= limit) {
      mayInclude |= spelling.equals(IncludeSplicer.WORD);
      boolean copied = spelling.length() == end - start;
      segment(file, start, copied ? COPIED : end, use);
      ensure(spelling.length());
      spelling.getChars(0, spelling.length(), text, length);
      length += spelling.length();
    }
  }

  void append(
      char[] source, int from, int to, SourceFile file, int sourceStart, int end, Span use) {
    if (length <= limit) {
      segment(file, sourceStart, end, use);
      ensure(to - from);
      System.arraycopy(source, from, text, length, to - from);
      length += to - from;
    }
  }

  FlatText build() {
    if (segments == 0) {
      segment(root, 0, COPIED, null);
    }
    return new FlatText(
        Arrays.copyOf(text, Math.min(length, limit)),
        segments,
        starts,
        files,
        sourceStarts,
        sourceEnds,
        uses);
  }

  private void segment(SourceFile file, int sourceStart, int sourceEnd, Span use) {
    if (segments == starts.length) {
      int larger = segments * 2;
      starts = Arrays.copyOf(starts, larger);
      files = Arrays.copyOf(files, larger);
      sourceStarts = Arrays.copyOf(sourceStarts, larger);
      sourceEnds = Arrays.copyOf(sourceEnds, larger);
      uses = Arrays.copyOf(uses, larger);
    }
    starts[segments] = length;
    files[segments] = file;
    sourceStarts[segments] = sourceStart;
    sourceEnds[segments] = sourceEnd;
    uses[segments] = use;
    segments++;
  }

  private void ensure(int more) {
    if (length + more > text.length) {
      text = Arrays.copyOf(text, Math.max(length + more, text.length * 2));
    }
  }
}
