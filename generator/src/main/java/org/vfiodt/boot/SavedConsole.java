// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Judges a console from a file. */
final class SavedConsole {
  private SavedConsole() {}

  static BootResult judge(EventRules rules, Path console, String token, OptionalInt exitCode)
      throws IOException {
    ConsoleReader reader = new ConsoleReader(rules, token, line -> {});
    byte[] bytes = Files.readAllBytes(console);
    reader.bytes(bytes, bytes.length);
    reader.finish();
    BootFacts facts =
        new BootFacts(
            exitCode,
            exitCode.isPresent() ? Optional.empty() : Optional.of(Duration.ZERO),
            reader.phase(),
            reader.events(),
            reader.tests(),
            reader.failures(),
            reader.last(),
            List.of(),
            Optional.empty());
    return Booter.result(rules, facts, console, Duration.ZERO);
  }
}
