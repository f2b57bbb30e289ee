// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import java.util.Objects;

/**
 * A line with what is known about its speaker.
 *
 * @param line as it stands on the console
 * @param text without time stamp
 * @param stamped whether it begins with the kernel's time stamp
 */
record SpokenLine(ConsoleLine line, String text, boolean stamped) {
  SpokenLine {
    Objects.requireNonNull(line);
    Objects.requireNonNull(text);
  }
}
