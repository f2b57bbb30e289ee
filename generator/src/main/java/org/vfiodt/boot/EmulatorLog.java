// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the emulator said about itself, which is not always why it ended. */
final class EmulatorLog {
  private static final Pattern ASIDE = Pattern.compile("[^ ]+: (?:warning|info): .*");
  private static final Pattern ASKED =
      Pattern.compile("[^ ]+: terminating on signal (\\d{1,3})\\b.*");

  private final List<String> lines;

  EmulatorLog(List<String> lines) {
    this.lines = lines;
  }

  /** The first line that can be the reason of its end. */
  Optional<String> reason() {
    return lines.stream().filter(line -> !ASIDE.matcher(line).matches()).findFirst();
  }

  /** The signal that asked it to end; it exits with 0 then, as if the machine had switched off. */
  Optional<String> askedBySignal() {
    return lines.stream()
        .map(ASKED::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .findFirst();
  }
}
