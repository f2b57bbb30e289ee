// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kbuild;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.vfiodt.diag.Severity;

/**
 * One message of a build tool.
 *
 * @param tool who said it
 * @param file from the top of the kernel tree where it lies in it; empty when none was named
 * @param line from 1; 0 when none was named
 * @param column from 1; 0 when none was named
 * @param severity error, warning or note
 * @param text without place and severity
 * @param option the compiler's option that controls it, such as {@code -Wunused-variable}; empty
 *     when none was named
 * @param unit source file that was being compiled, when it is not {@code file} itself; empty when
 *     none was named
 * @param logLine where it stands in the log, from 1; the order does not look at it
 */
public record BuildMessage(
    BuildTool tool,
    String file,
    int line,
    int column,
    Severity severity,
    String text,
    String option,
    String unit,
    int logLine)
    implements Comparable<BuildMessage> {
  private static final Comparator<BuildMessage> ORDER =
      Comparator.comparing(BuildMessage::file)
          .thenComparingInt(BuildMessage::line)
          .thenComparingInt(BuildMessage::column)
          .thenComparing(BuildMessage::severity)
          .thenComparing(BuildMessage::text)
          .thenComparing(BuildMessage::unit)
          .thenComparing(BuildMessage::option)
          .thenComparing(BuildMessage::tool);

  public BuildMessage {
    Objects.requireNonNull(tool);
    Objects.requireNonNull(file);
    Objects.requireNonNull(severity);
    Objects.requireNonNull(text);
    Objects.requireNonNull(option);
    Objects.requireNonNull(unit);
  }

  /** {@code file:line:column}, as far as known. */
  public String place() {
    return file + (line == 0 ? "" : ":" + line) + (line == 0 || column == 0 ? "" : ":" + column);
  }

  /** What makes two messages the same finding when lines have moved: everything but the place. */
  public String signature() {
    return String.join("\t", tool.name(), severity.name(), file, option, unit, text);
  }

  /** The same without the file that was being compiled. */
  public BuildMessage ofAnyUnit() {
    return new BuildMessage(tool, file, line, column, severity, text, option, "", logLine);
  }

  /**
   * The messages of the second list that the first one does not have, each as often as it is new.
   */
  public static List<BuildMessage> added(List<BuildMessage> before, List<BuildMessage> after) {
    Map<String, Integer> known = new HashMap<>();
    before.forEach(message -> known.merge(message.signature(), 1, Integer::sum));
    return after.stream()
        .filter(message -> known.merge(message.signature(), -1, Integer::sum) < 0)
        .toList();
  }

  @Override
  public int compareTo(BuildMessage other) {
    return ORDER.compare(this, other);
  }
}
