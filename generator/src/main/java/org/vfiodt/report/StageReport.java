// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report;

import java.util.List;
import java.util.Objects;

/**
 * One stage of a run.
 *
 * @param name as in the run directory, such as {@code build}
 * @param seconds measured duration
 * @param reused whether the result of an earlier run stood
 * @param detail one line for people: what came out, or what went wrong
 * @param messages diagnostics as text, in order
 */
public record StageReport(
    String name,
    Status status,
    double seconds,
    boolean reused,
    String detail,
    List<String> messages) {
  public StageReport {
    Objects.requireNonNull(name);
    Objects.requireNonNull(status);
    Objects.requireNonNull(detail);
    messages = List.copyOf(messages);
  }

  StageReport withoutTime() {
    return new StageReport(name, status, 0, reused, detail, messages);
  }
}
