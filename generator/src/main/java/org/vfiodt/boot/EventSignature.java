// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out of a kernel's line what differs from boot to boot and from build to build: addresses,
 * offsets, processors, processes, modules, line numbers, names that the compiler made. What stays
 * is the same for the same cause, before and after a patch.
 */
final class EventSignature {
  private record Rule(Pattern pattern, String replacement) {
    Rule(String pattern, String replacement) {
      this(Pattern.compile(pattern), replacement);
    }
  }

  private static final int LONGEST = 400;

  private static final String TOP_FOLDERS =
      "(?:arch|block|crypto|drivers|fs|include|init|io_uring|ipc|kernel|lib|mm|net|security|sound|virt)";

  private static final List<Rule> RULES =
      List.of(
          new Rule(", CPU#\\d+: .*", ""),
          new Rule("CPU: ?\\d+|PID: ?\\d+|\\b[Cc][Pp][Uu] ?#?\\d+", ""),
          new Rule("\\+0x[0-9a-f]+(?:/0x[0-9a-f]+)?", ""),
          new Rule(" \\[[\\w-]+(?: [0-9a-f]{16,})?\\](?=\\W|$)", ""),
          new Rule("\\.(?:constprop|isra|part|cold)(?:\\.\\d+)?\\b", ""),
          new Rule("(\\.[chS]):\\d+", "$1"),
          new Rule("(?<!\\S)\\S*/(" + TOP_FOLDERS + "/\\S+\\.[chS])\\b", "$1"),
          new Rule("\\bpfn:[0-9a-f]+", "pfn:#"),
          new Rule("0x[0-9a-f]+|\\b[0-9a-f]{8,16}\\b", "#"),
          new Rule("\\b\\d+(?=s?\\b)", "#"),
          new Rule("\\(\\)$", ""),
          new Rule("\\s+", " "));

  private EventSignature() {}

  static String of(String rule, String line) {
    String text = line.substring(0, Math.min(LONGEST, line.length()));
    for (Rule step : RULES) {
      text = step.pattern().matcher(text).replaceAll(step.replacement());
    }
    return rule + ": " + text.strip();
  }
}
