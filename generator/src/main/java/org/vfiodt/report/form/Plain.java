// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.form;

import java.util.List;
import java.util.regex.Pattern;
import org.vfiodt.report.CaseReport;

/** Text from patches and consoles, which can hold anything, as text that does nothing. */
final class Plain {
  /** Colours and movements of the cursor. */
  private static final Pattern TERMINAL =
      Pattern.compile("\u001b\\[[0-?]*[ -/]*[@-~]|\u001b\\][^\u0007\u001b]*\u0007?");

  private static final Pattern BREAKS = Pattern.compile("[\\t\\r\\n\u0085\u2028\u2029]+");

  private Plain() {}

  /**
   * Without words for terminals, control bytes, halves of characters and what turns the direction
   * of writing.
   */
  static String text(String text) {
    StringBuilder out = new StringBuilder(text.length());
    String silent = TERMINAL.matcher(text).replaceAll("");
    silent.codePoints().filter(Plain::visible).forEach(out::appendCodePoint);
    return out.toString();
  }

  /** The same on one line. */
  static String line(String text) {
    return row(text).strip();
  }

  /** The same with the blanks that lead it. */
  static String row(String text) {
    return text(BREAKS.matcher(text).replaceAll(" ")).stripTrailing();
  }

  /** The same with an end that says how much is missing. */
  static String shortened(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.substring(0, end) + " ... (" + (text.length() - end) + " more characters)";
  }

  /** The names of a case as one. */
  static String name(CaseReport each) {
    return line(String.join(" > ", each.path()));
  }

  /** Fit for the name of a file or a class. */
  static String slug(String text, int longest) {
    String slug = text.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-+|-+$", "");
    String cut = slug.substring(0, Math.min(longest, slug.length())).replaceAll("-+$", "");
    return cut.isEmpty() ? "patch" : cut;
  }

  static String lines(List<String> lines) {
    return String.join("\n", lines);
  }

  private static boolean visible(int c) {
    return c == '\n'
        || c == '\t'
        || c >= 0x20 && c < 0x7f
        || c >= 0xa0 && c <= 0xd7ff && !turns(c)
        || c >= 0xe000 && c <= 0xfffd && c != 0xfeff
        || c >= 0x10000 && c <= 0x10ffff;
  }

  private static boolean turns(int c) {
    return c >= 0x200e && c <= 0x200f || c >= 0x2028 && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
  }
}
