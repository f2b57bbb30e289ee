// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Severity;
import org.vfiodt.dts.check.semantics.SemanticChecks;

/**
 * What dtc and we tell about a tree, in one form that can be compared: {@code check path}, or
 * {@code check -} where the check was not run because its prerequisite failed.
 */
public final class DtcMessages {
  private static final Pattern MESSAGE =
      Pattern.compile(": (Warning|ERROR) \\(([a-z0-9_]+)\\): (/[^:]*|Failed prerequisite)[: ].*");

  private DtcMessages() {}

  /** From dtc's standard error. */
  public static List<String> ofDtc(Iterable<String> lines) {
    List<String> messages = new ArrayList<>();
    Set<String> skipped = new LinkedHashSet<>();
    for (String line : lines) {
      Matcher matcher = MESSAGE.matcher(line);
      if (matcher.find()) {
        String check = matcher.group(2);
        if (matcher.group(3).startsWith("/")) {
          messages.add(check + " " + matcher.group(3));
        } else if (Checks.find(check).filter(known -> known.rule() == Rule.NOTHING).isEmpty()) {
          skipped.add(check + " -");
        }
      }
    }
    messages.addAll(skipped);
    return messages;
  }

  /** The first check that dtc took for an error; it runs no further one then. */
  public static Optional<Check> stoppedAt(Iterable<String> lines) {
    for (String line : lines) {
      Matcher matcher = MESSAGE.matcher(line);
      if (matcher.find() && matcher.group(1).equals("ERROR")) {
        return Checks.find(matcher.group(2));
      }
    }
    return Optional.empty();
  }

  public static List<String> ofOurs(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .filter(finding -> finding.code() instanceof Check)
        .filter(finding -> !SemanticChecks.CHECKS.contains(finding.code()))
        .flatMap(DtcMessages::ofOurs)
        .toList();
  }

  private static Stream<String> ofOurs(Diagnostic finding) {
    String message = finding.message();
    int colon = message.indexOf(": ");
    return finding.severity() == Severity.NOTE
        ? Stream.of(message.substring(colon + 2).split(", ")).map(check -> check + " -")
        : Stream.of(finding.code().id() + " " + message.substring(0, colon));
  }

  /** The name of the check in a message. */
  static String check(String message) {
    return message.substring(0, message.indexOf(' '));
  }
}
