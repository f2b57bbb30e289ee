// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report;

import java.util.Objects;

/**
 * A line of the console that a report points at.
 *
 * @param line from 1
 * @param text as it stands there
 */
public record ConsoleReport(Kind kind, int line, String text) {
  /** Why a line is pointed at. */
  public enum Kind {
    /** It decided the verdict. */
    GUILTY("decided"),
    /** A warning of the kernel, and of its base no word. */
    NEW_WARNING("new warning"),
    /** A warning that the base kernel says too. */
    KNOWN_WARNING("known warning"),
    /** A warning of a kernel that was compared with no other. */
    WARNING("warning");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  public ConsoleReport {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(text);
  }

  /** For people: why, where and what. */
  public String sentence() {
    return kind.title() + ", console line " + line + ": " + text;
  }
}
