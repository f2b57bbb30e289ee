// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.matrix;

import java.util.List;
import java.util.Objects;

/**
 * A place that a check points at.
 *
 * @param kind what it means for the verdict
 * @param source file of the kernel tree; empty when none was named
 * @param line in that file, from 1; 0 when none was named
 * @param text what was said
 * @param log file of the cell that has it, such as {@code console.log}; empty when none has
 * @param logLine in that file, from 1; 0 when no single line has it
 * @param excerpt lines of the log around it
 * @param excerptLine number of the excerpt's first line
 */
public record Finding(
    Kind kind,
    String source,
    int line,
    String text,
    String log,
    int logLine,
    List<String> excerpt,
    int excerptLine) {
  /** What a finding means for the verdict. */
  public enum Kind {
    /** It decided against the patch. */
    GUILTY("decided"),
    /** A warning that the patch below does not have. */
    NEW_WARNING("new warning"),
    /** A warning that is older than the patch. */
    KNOWN_WARNING("known warning"),
    /** Worth a look, and no fault. */
    NOTE("note");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  public Finding {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(source);
    Objects.requireNonNull(text);
    Objects.requireNonNull(log);
    excerpt = List.copyOf(excerpt);
  }

  /**
   * The same without its place in a log, where make puts things in an order of its own, and without
   * the time at which a kernel said it. A place in something else, a mail for example, stays.
   */
  Finding withoutRuns() {
    String words = text.replaceFirst("^(?:<\\d+>)?\\[ *\\d+\\.\\d+\\] ", "");
    return log.endsWith(".log")
        ? new Finding(kind, source, line, words, "", 0, List.of(), 0)
        : new Finding(kind, source, line, words, log, logLine, excerpt, excerptLine);
  }

  /** {@code file:line}, as far as known; the log's place where no source was named. */
  public String place() {
    String file = source.isEmpty() ? log : source;
    int number = source.isEmpty() ? logLine : line;
    return number == 0 ? file : file + ":" + number;
  }
}
