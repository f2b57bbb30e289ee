// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What a console's bytes mean as text. */
final class ConsoleText {
  private static final Pattern ESCAPE =
      Pattern.compile(
          "\u001b(?:\\[[0-9;?]*[ -/]*[@-~]|\\][^\u0007\u001b]*(?:\u0007|\u001b\\\\)?|.)?");
  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f]");

  private ConsoleText() {}

  /** A line without escape sequences and control bytes. */
  static String clean(byte[] line) {
    String text = new String(line, StandardCharsets.UTF_8);
    if (text.indexOf('\u001b') >= 0) {
      text = ESCAPE.matcher(text).replaceAll("");
    }
    return CONTROL.matcher(text).replaceAll("").stripTrailing();
  }

  /** A line without the kernel's time stamp in front. */
  static String withoutStamp(String line) {
    return KernelStamp.find(line)
        .filter(stamp -> stamp.start() == 0)
        .map(stamp -> line.substring(stamp.end()))
        .orElse(line);
  }
}
