// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a console's bytes mean as text. */
final class ConsoleText {
  private static final Pattern ESCAPE =
      Pattern.compile(
          "\u001b(?:\\[[0-9;?]*[ -/]*[@-~]|\\][^\u0007\u001b]*(?:\u0007|\u001b\\\\)?|.)?");
  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f]");
  private static final Pattern PRINTK =
      Pattern.compile("(?:<\\d+>)?\\[ *\\d+\\.\\d{6}\\](?:\\[ *[TC]\\d+\\])? ?");

  private ConsoleText() {}

  /** A line without escape sequences and control bytes. */
  static String clean(byte[] line) {
    String text = new String(line, StandardCharsets.UTF_8);
    if (text.indexOf('\u001b') >= 0) {
      text = ESCAPE.matcher(text).replaceAll("");
    }
    return CONTROL.matcher(text).replaceAll("").stripTrailing();
  }

  /** Where the kernel's time stamp stands in a line; -1 when there is none. */
  static int stamp(String line) {
    Matcher matcher = PRINTK.matcher(line);
    return matcher.find() ? matcher.start() : -1;
  }

  /** A line without the kernel's time stamp in front. */
  static String withoutStamp(String line) {
    Matcher matcher = PRINTK.matcher(line);
    return matcher.lookingAt() ? line.substring(matcher.end()) : line;
  }
}
