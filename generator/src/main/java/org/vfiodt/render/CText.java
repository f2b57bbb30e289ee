// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render;

import java.util.ArrayList;
import java.util.List;

/** Words of a spec made fit for the places of kernel source where they stand. */
public final class CText {
  private CText() {}

  /**
   * A C string literal, quotes included. Control characters become octal escapes of three digits,
   * which cannot swallow what follows; {@code ?} is escaped where it would start a trigraph.
   */
  public static String literal(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        case '?' -> out.append(i > 0 && text.charAt(i - 1) == '?' ? "\\?" : "?");
        default -> out.append(c < ' ' || c == 0x7f ? octal(c) : String.valueOf(c));
      }
    }
    return out.append('"').toString();
  }

  private static String octal(char c) {
    return "\\" + (char) ('0' + (c >> 6)) + (char) ('0' + (c >> 3 & 7)) + (char) ('0' + (c & 7));
  }

  /** Text for the inside of a block comment: one line that neither ends nor opens a comment. */
  public static String comment(String text) {
    return oneLine(text).replace("*/", "* /").replace("/*", "/ *");
  }

  /**
   * A string of Kconfig, quotes included: backslash escapes, and no {@code $}, which newer kernels
   * expand.
   */
  public static String kconfig(String text) {
    String safe = oneLine(text).replace("\\", "\\\\").replace("\"", "\\\"");
    return '"' + safe.replace("$", "") + '"';
  }

  /** A YAML string: bare where it cannot be read as anything else, else in single quotes. */
  public static String yaml(String text) {
    String line = oneLine(text);
    boolean bare = line.matches("[A-Za-z][A-Za-z0-9 .,()<>@+/_-]*[A-Za-z0-9.)>]");
    return bare ? line : "'" + line.replace("'", "''") + "'";
  }

  /** White space and control characters, line breaks among them, become single spaces. */
  public static String oneLine(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
  }

  /** Fills a paragraph; words longer than a line stand alone. */
  public static List<String> fill(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : oneLine(text).split(" ")) {
      if (line.length() > 0 && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() > 0 ? " " : "").append(word);
    }
    if (line.length() > 0) {
      lines.add(line.toString());
    }
    return lines;
  }
}
