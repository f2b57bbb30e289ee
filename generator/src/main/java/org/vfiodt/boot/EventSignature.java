// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out of a kernel's line what differs from boot to boot: addresses, offsets, processes, line
 * numbers. What stays is the same for the same cause, before and after a patch.
 */
final class EventSignature {
  private record Rule(Pattern pattern, String replacement) {}

  private static final String TOP_FOLDERS =
      "(?:arch|block|crypto|drivers|fs|include|init|io_uring|ipc|kernel|lib|mm|net|security|sound|virt)";

  private static final List<Rule> RULES =
      List.of(
          new Rule(Pattern.compile("CPU: ?\\d+|PID: ?\\d+|\\bcpu ?\\d+"), ""),
          new Rule(Pattern.compile("\\+0x[0-9a-f]+(?:/0x[0-9a-f]+)?"), ""),
          new Rule(Pattern.compile("(\\.[chS]):\\d+"), "$1"),
          new Rule(Pattern.compile("\\S*/(" + TOP_FOLDERS + "/\\S+\\.[chS])\\b"), "$1"),
          new Rule(Pattern.compile("0x[0-9a-f]+|\\b[0-9a-f]{8,16}\\b"), "#"),
          new Rule(Pattern.compile("\\b\\d+\\b"), "#"),
          new Rule(Pattern.compile("\\s+"), " "));

  private EventSignature() {}

  static String of(String rule, String line) {
    String text = line;
    for (Rule step : RULES) {
      text = step.pattern().matcher(text).replaceAll(step.replacement());
    }
    return rule + ": " + text.strip();
  }
}
