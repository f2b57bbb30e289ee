// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A dtc binary that is asked what it thinks of a source. */
final class Dtc {
  /** What a compiler says to a source. */
  enum Verdict {
    ACCEPTED,
    /** Accepted only with {@code -f}. */
    FORCED,
    REFUSED
  }

  /**
   * An answer.
   *
   * @param blob empty when refused
   * @param told all that it wrote to standard error
   */
  record Answer(Verdict verdict, byte[] blob, String told) {}

  private final Path binary;
  private final Path work;

  Dtc(Path binary, Path work) {
    this.binary = binary;
    this.work = work;
  }

  Answer compile(Path source, List<Path> includes, String... options) {
    List<String> arguments = new ArrayList<>(List.of("-q", "-I", "dts", "-O", "dtb"));
    includes.forEach(directory -> arguments.addAll(List.of("-i", directory.toString())));
    arguments.addAll(List.of(options));
    Path blob = work.resolve("blob.dtb");
    arguments.addAll(List.of("-o", blob.toString(), source.toString()));
    try {
      Files.deleteIfExists(blob);
      if (run(source.getParent(), arguments)) {
        return new Answer(Verdict.ACCEPTED, Files.readAllBytes(blob), told());
      }
      String first = told();
      arguments.add(0, "-f");
      return run(source.getParent(), arguments)
          ? new Answer(Verdict.FORCED, Files.readAllBytes(blob), first)
          : new Answer(Verdict.REFUSED, new byte[0], first);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private String told() throws IOException {
    return Files.readString(work.resolve("told"), StandardCharsets.ISO_8859_1);
  }

  private boolean run(Path directory, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(binary.toString()));
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(work.resolve("told").toFile())
            .start();
    try {
      if (process.waitFor(20, TimeUnit.SECONDS)) {
        return process.exitValue() == 0;
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
    return false;
  }

  static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
