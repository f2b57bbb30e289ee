// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.mail;

/**
 * Text wrapped at white space as git wraps headers and short logs: a word that is too long stays
 * whole, and runs of blanks inside of a line are kept.
 */
final class WrappedText {
  private final String text;
  private final int width;
  private final int indent;
  private final StringBuilder out = new StringBuilder();

  private WrappedText(String text, int indent, int width) {
    this.text = text;
    this.indent = indent;
    this.width = width;
  }

  /**
   * Wraps text of one line.
   *
   * @param column where the text starts on its first line, which is written by the caller
   * @param indent of the lines that follow
   * @param width in columns of a terminal
   */
  static String after(int column, String text, int indent, int width) {
    return new WrappedText(text, indent, width).wrap(column, true);
  }

  /** The same, with spaces up to the column. */
  static String from(int column, String text, int indent, int width) {
    WrappedText wrapped = new WrappedText(text, indent, width);
    wrapped.out.append(" ".repeat(column));
    return wrapped.wrap(column, false);
  }

  /**
   * @param breakable whether a line break may stand before the first word
   */
  private String wrap(int column, boolean breakable) {
    int reached = column;
    int written = 0;
    boolean canBreak = breakable;
    for (int at = 0; at <= text.length(); ) {
      if (at < text.length() && text.charAt(at) != ' ') {
        int c = text.codePointAt(at);
        reached += Columns.of(c);
        at += Character.charCount(c);
      } else if (reached <= width || !canBreak) {
        out.append(text, written, at);
        written = at++;
        canBreak = true;
        reached++;
      } else {
        at = written + (text.charAt(written) == ' ' ? 1 : 0);
        written = at;
        out.append('\n').append(" ".repeat(indent));
        reached = indent;
        canBreak = false;
      }
    }
    return out.toString();
  }
}
