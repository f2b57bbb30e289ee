// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time in front of a kernel's line, such as {@code <6>[ 1.250000][ T1] }.
 *
 * @param start where it begins in the line
 * @param end where the kernel's words begin
 * @param microseconds since the kernel started
 */
record KernelStamp(int start, int end, long microseconds) {
  private static final Pattern PRINTK =
      Pattern.compile(
          "(?:<\\d{1,4}>)?\\[ {0,12}(\\d{1,10})\\.(\\d{6})\\](?:\\[ {0,12}[TC]\\d{1,10}\\])? ?");
  private static final long SECOND = 1_000_000;

  /** The first one in a line. */
  static Optional<KernelStamp> find(String line) {
    Matcher matcher = PRINTK.matcher(line);
    if (!matcher.find()) {
      return Optional.empty();
    }
    long time = Long.parseLong(matcher.group(1)) * SECOND + Long.parseLong(matcher.group(2));
    return Optional.of(new KernelStamp(matcher.start(), matcher.end(), time));
  }
}
