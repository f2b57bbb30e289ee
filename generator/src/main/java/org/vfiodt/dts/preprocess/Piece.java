// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

import org.vfiodt.source.SourceFile;
import org.vfiodt.source.Span;

/** A stretch of a file: one directive line or the text between two of them. */
sealed interface Piece {
  int start();

  int end();

  /**
   * Text, with what in it needs a look: identifiers, comments and joined lines. Everything between
   * is copied unseen.
   *
   * @param starts start of each mark
   * @param ends end of each mark
   * @param names the identifier; {@link #COMMENT} or {@link #SPLICE} for the others
   */
  record Text(int start, int end, int[] starts, int[] ends, String[] names) implements Piece {}

  /**
   * A directive line.
   *
   * @param start of the {@code #}
   * @param argument behind the word
   * @param end of the line, with the lines joined to it
   */
  record Line(Directive directive, int start, int argument, int end) implements Piece {
    /** The line in a file, without the blanks behind it. */
    Span place(SourceFile file) {
      int last = end;
      while (last > start + 1 && file.text().charAt(last - 1) <= ' ') {
        last--;
      }
      return file.span(start, last);
    }
  }

  /** A {@code #define} line, already understood. */
  record Define(int start, int end, MacroParser.Result result) implements Piece {}

  String COMMENT = "/**/";
  String SPLICE = "\\";
}
