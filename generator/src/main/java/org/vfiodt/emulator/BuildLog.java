// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.emulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.exec.CommandResult;

/** What a log says about why a build ended. */
final class BuildLog {
  private static final Pattern ERROR =
      Pattern.compile(
          "(?:.*: )?(?:fatal )?error: .*|.*\\bERROR: .*|.*undefined reference to .*|ninja: .*");
  private static final Pattern FULL =
      Pattern.compile("No space left on device|Disk quota exceeded");

  private BuildLog() {}

  /** The first line that tells of an error; what follows is often its consequence. */
  static Optional<String> firstError(Path log) {
    try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
      return lines.filter(ERROR.asMatchPredicate()).map(String::strip).findFirst();
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    }
  }

  static boolean full(CommandResult result) {
    return FULL.matcher(result.output()).find();
  }

  static Diagnostic noSpace(String doing) {
    return Diagnostic.of(EmulatorCode.NO_SPACE, doing + ": no space is left on the disk")
        .hint(EmulatorFolders.ELSEWHERE);
  }
}
