// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.matrix;

import java.util.Objects;

/**
 * Something that a tool or a kernel said and that is no fault in itself: it counts against a patch
 * when the patch below does not have it.
 *
 * @param signature the same for the same cause, wherever the lines have moved
 * @param source file of the kernel tree; empty when none was named
 * @param line in that file, from 1; 0 when none was named
 * @param text as it was said
 * @param log file of the cell that has it; empty when none has
 * @param logLine in that file, from 1; 0 when no single line has it
 */
public record Remark(
    String signature, String source, int line, String text, String log, int logLine) {
  public Remark {
    Objects.requireNonNull(signature);
    Objects.requireNonNull(source);
    Objects.requireNonNull(text);
    Objects.requireNonNull(log);
  }
}
