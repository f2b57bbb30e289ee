// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.hypervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs that read what is written for a hypervisor. */
final class Consumer {
  /** Sources of those that are ours. */
  static final Path SOURCES = Path.of("../tests/consumers").toAbsolutePath();

  private Consumer() {}

  /** What a successful run prints; each character is one byte. */
  static String output(Path folder, List<String> command) {
    Path told = folder.resolve("told");
    Path output = folder.resolve("output");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectError(told.toFile())
              .redirectOutput(output.toFile())
              .start();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(command + " ends").isTrue();
      assertThat(process.exitValue()).as(command + " says " + text(told)).isZero();
      return text(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }
}
