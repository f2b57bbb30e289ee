// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Severity;

/** What dtc and we tell about a source, in one form that can be compared: {@code check path}. */
final class DtcMessages {
  private static final Pattern MESSAGE =
      Pattern.compile(": (Warning|ERROR) \\(([a-z0-9_]+)\\): (/[^:]*):.*");

  private DtcMessages() {}

  /** From dtc's standard error; what it says about no node is left out. */
  static List<String> ofDtc(List<String> lines) {
    List<String> messages = new ArrayList<>();
    for (String line : lines) {
      Matcher matcher = MESSAGE.matcher(line);
      if (matcher.find()) {
        messages.add(matcher.group(2) + " " + matcher.group(3));
      }
    }
    return messages;
  }

  static List<String> ofOurs(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .filter(finding -> finding.code() instanceof Check && finding.severity() != Severity.NOTE)
        .map(DtcMessages::ofOurs)
        .toList();
  }

  private static String ofOurs(Diagnostic finding) {
    String message = finding.message();
    return finding.code().id() + " " + message.substring(0, message.indexOf(": "));
  }
}
