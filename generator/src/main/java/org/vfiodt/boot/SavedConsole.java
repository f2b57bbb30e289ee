// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/** Judges a console from a file. */
final class SavedConsole {
  private static final int CHUNK = 1 << 16;

  private SavedConsole() {}

  static BootResult judge(EventRules rules, Path console, String token, OptionalInt exitCode)
      throws IOException {
    ConsoleReader reader = new ConsoleReader(rules, token, line -> {});
    try (InputStream in = Files.newInputStream(console)) {
      byte[] bytes = new byte[CHUNK];
      for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
        reader.bytes(bytes, n);
      }
    }
    reader.finish();
    BootEnd end =
        exitCode.isPresent()
            ? BootEnd.exit(exitCode.getAsInt(), List.of())
            : BootEnd.deadline(Duration.ZERO);
    return Booter.result(rules, new BootFacts(end, reader.facts()), console, Duration.ZERO);
  }
}
