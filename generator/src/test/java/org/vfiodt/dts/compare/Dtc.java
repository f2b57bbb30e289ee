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
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A dtc binary that is asked what it makes of a file. */
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
   * @param output empty when refused
   * @param told what it wrote to standard error, with {@code -f} where that was needed
   */
  record Answer(Verdict verdict, byte[] output, String told) {}

  private final Path binary;
  private final Path work;

  Dtc(Path binary, Path work) {
    this.binary = binary;
    this.work = work;
  }

  Answer blob(Path source, List<Path> includes, String... options) {
    List<String> quiet = new ArrayList<>(List.of(options));
    quiet.add("-q");
    return compile(source, includes, "dts", "dtb", quiet.toArray(String[]::new));
  }

  Answer compile(Path file, List<Path> includes, String from, String to, String... options) {
    List<String> arguments = new ArrayList<>(List.of("-I", from, "-O", to));
    includes.forEach(directory -> arguments.addAll(List.of("-i", directory.toString())));
    arguments.addAll(List.of(options));
    Path output = work.resolve("output");
    arguments.addAll(List.of("-o", output.toString(), file.toString()));
    try {
      Files.deleteIfExists(output);
      if (run(file.getParent(), arguments)) {
        return new Answer(Verdict.ACCEPTED, Files.readAllBytes(output), told());
      }
      arguments.add(0, "-f");
      return run(file.getParent(), arguments)
          ? new Answer(Verdict.FORCED, Files.readAllBytes(output), told())
          : new Answer(Verdict.REFUSED, new byte[0], told());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Writes bytes to a file that the next call can read. */
  Path keep(byte[] bytes) {
    try {
      return Files.write(work.resolve("input"), bytes);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private String told() throws IOException {
    return Files.readString(work.resolve("told"), StandardCharsets.ISO_8859_1);
  }

  /** Whether there is an fdtoverlay beside the dtc. */
  boolean appliesOverlays() {
    return Files.isExecutable(binary.resolveSibling("fdtoverlay"));
  }

  /** The first blob with the others applied to it; empty when that is refused. */
  Optional<byte[]> overlay(List<byte[]> blobs) {
    Path output = work.resolve("applied");
    List<String> command =
        new ArrayList<>(
            List.of(binary.resolveSibling("fdtoverlay").toString(), "-o", output.toString()));
    try {
      Files.deleteIfExists(output);
      for (int i = 0; i < blobs.size(); i++) {
        Path blob = Files.write(work.resolve("overlay" + i), blobs.get(i));
        command.addAll(i == 0 ? List.of("-i", blob.toString()) : List.of(blob.toString()));
      }
      return runs(work, command) ? Optional.of(Files.readAllBytes(output)) : Optional.empty();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private boolean run(Path directory, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(binary.toString()));
    command.addAll(arguments);
    return runs(directory, command);
  }

  private boolean runs(Path directory, List<String> command) throws IOException {
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
