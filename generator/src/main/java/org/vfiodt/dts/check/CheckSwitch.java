// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import java.util.Objects;
import java.util.Optional;

/**
 * One {@code -W} or {@code -E} of a command line.
 *
 * @param level of the findings that are switched, WARNING or ERROR
 * @param on false for {@code no-NAME}
 */
public record CheckSwitch(CheckLevel level, Check check, boolean on) {
  public CheckSwitch {
    Objects.requireNonNull(check);
    if (level == CheckLevel.OFF) {
      throw new IllegalArgumentException("only warnings and errors are switched");
    }
  }

  /** Reads {@code NAME} or {@code no-NAME}; empty where there is no such check. */
  public static Optional<CheckSwitch> parse(CheckLevel level, String text) {
    boolean on = !off(text);
    return Checks.find(name(text)).map(check -> new CheckSwitch(level, check, on));
  }

  /** The name in {@code NAME} or {@code no-NAME}. */
  public static String name(String text) {
    return off(text) ? text.substring(3) : text;
  }

  private static boolean off(String text) {
    return text.startsWith("no-") || text.startsWith("no_");
  }
}
