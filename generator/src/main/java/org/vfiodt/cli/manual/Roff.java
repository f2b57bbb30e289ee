// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli.manual;

import java.util.Locale;

/** Text in the language of manual pages, where some characters of plain text are commands. */
final class Roff {
  private static final int WIDEST = 79;

  private final StringBuilder out = new StringBuilder();

  /** A word or sentence whose characters mean themselves. */
  static String escaped(String text) {
    return text.replace("\\", "\\e")
        .replace("-", "\\-")
        .replace("'", "\\(aq")
        .replace("`", "\\(ga")
        .replace("^", "\\(ha")
        .replace("~", "\\(ti");
  }

  static String bold(String text) {
    return "\\fB" + escaped(text) + "\\fR";
  }

  static String italic(String text) {
    return "\\fI" + escaped(text) + "\\fR";
  }

  void comment(String text) {
    out.append(".\\\" ").append(text).append('\n');
  }

  void title(String name, String day, String version) {
    out.append(".TH \"").append(escaped(name.toUpperCase(Locale.ROOT))).append("\" \"1\" \"");
    out.append(day).append("\" \"").append(escaped(version)).append("\"\n");
  }

  void section(String name) {
    out.append(".SH ").append(name).append('\n');
  }

  /** What a list explains, and after it a {@link #line} that does. */
  void term(String formatted) {
    out.append(".TP\n").append(guarded(formatted)).append('\n');
  }

  /** Text that is filled by the reader, in lines of readable length here. */
  void line(String formatted) {
    StringBuilder line = new StringBuilder();
    for (String word : formatted.split(" ")) {
      if (line.length() > 0 && line.length() + word.length() >= WIDEST) {
        out.append(guarded(line.toString())).append('\n');
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    out.append(guarded(line.toString())).append('\n');
  }

  private static String guarded(String line) {
    return line.startsWith(".") ? "\\&" + line : line;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
