// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * {@code runs/ID/}: one folder {@code NN-stage} for each stage. A stage works in a folder with a
 * temporary name that is moved into place when it has ended, so a folder under its own name is
 * whole.
 */
public final class RunDirectory {
  private final Path path;

  public RunDirectory(Path path) {
    this.path = path.toAbsolutePath().normalize();
  }

  public Path path() {
    return path;
  }

  /** Held by the run that fills the directory; it stays behind, empty. */
  public Path lock() {
    return path.resolve(".lock");
  }

  /** Removes what an earlier run of the same request left, so that nothing of it can mislead. */
  public void clear() throws IOException {
    if (Files.isDirectory(path)) {
      try (Stream<Path> entries = Files.list(path)) {
        for (Path entry : entries.filter(RunDirectory::ours).toList()) {
          delete(entry);
        }
      }
    }
  }

  private static boolean ours(Path entry) {
    String name = entry.getFileName().toString();
    return name.matches("\\.?([0-9]{2}-[a-z]+|(report|junit)\\.[a-z]+)(\\.tmp)?");
  }

  /** An empty folder for a stage to work in. */
  public Path open(int number, String stage) throws IOException {
    Path work = path.resolve("." + name(number, stage) + ".tmp");
    delete(work);
    return Files.createDirectories(work);
  }

  /**
   * Moves the work folder of a stage into place and gives its final path. Logs begin with the
   * command that repeats them, so there the folder gets its final name too.
   */
  public Path close(int number, String stage) throws IOException {
    Path work = path.resolve("." + name(number, stage) + ".tmp");
    Path target = path.resolve(name(number, stage));
    try (Stream<Path> files = Files.list(work)) {
      for (Path log : files.filter(file -> file.toString().endsWith(".log")).toList()) {
        rename(log, work.toString(), target.toString());
      }
    }
    delete(target);
    return Files.move(work, target, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void rename(Path log, String from, String to) throws IOException {
    String text = Files.readString(log, StandardCharsets.ISO_8859_1);
    if (text.contains(from)) {
      Files.writeString(log, text.replace(from, to), StandardCharsets.ISO_8859_1);
    }
  }

  /** Where a stage's folder stands once it is closed. */
  public Path folder(int number, String stage) {
    return path.resolve(name(number, stage));
  }

  /** Writes a file of the run itself, whole or not at all. */
  public void write(String name, String text) throws IOException {
    Files.createDirectories(path);
    WholeFile.write(path.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }

  private static String name(int number, String stage) {
    return (number < 10 ? "0" : "") + number + "-" + stage;
  }

  /** Deletes a folder with all that is in it; does nothing without it. */
  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
