// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vfiodt.data.DataFolder;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.exec.Command;
import org.vfiodt.exec.CommandRunner;
import org.vfiodt.kbuild.ContentDigest;

/**
 * The program that is the guest's init and runs the tests there: compiled from {@code tests/guest},
 * static, once for each version of its sources and of the compiler.
 */
public final class GuestProgram {
  /** Asks the kernel about the devices that a test hands out. */
  private static final String SOURCES = "tests/guest";

  private static final List<String> FLAGS =
      List.of(
          "-static", "-Os", "-Wall", "-Wextra", "-Wno-missing-field-initializers", "-o", "init");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final CommandRunner runner;
  private final DataFolder data;
  private final Path cache;
  private final String folder;
  private final List<String> shared;

  /**
   * @param cache folder that keeps compiled programs
   */
  public GuestProgram(CommandRunner runner, DataFolder data, Path cache) {
    this(runner, data, cache, SOURCES, List.of());
  }

  /**
   * Another program than that of the tests.
   *
   * @param folder of the data that holds its sources
   * @param shared names of files of the tests' program that belong to it, too
   */
  public GuestProgram(
      CommandRunner runner, DataFolder data, Path cache, String folder, List<String> shared) {
    this.runner = runner;
    this.data = data;
    this.cache = cache.toAbsolutePath().normalize();
    this.folder = folder;
    this.shared = List.copyOf(shared);
  }

  /**
   * The compiled program.
   *
   * @param prefix of the cross compiler, {@code arm-linux-gnueabihf-}
   */
  public Outcome<Path> compile(String prefix) {
    Map<String, byte[]> sources = new TreeMap<>();
    for (String name : data.list(folder)) {
      if (name.endsWith(".c") || name.endsWith(".h")) {
        data.bytes(folder + "/" + name).ifPresent(bytes -> sources.put(name, bytes));
      }
    }
    for (String name : shared) {
      data.bytes(SOURCES + "/" + name).ifPresent(bytes -> sources.put(name, bytes));
    }
    if (sources.isEmpty()) {
      return Outcome.failed(
          Diagnostic.of(BootCode.GUEST, "there are no sources in '" + folder + "'"));
    }
    String compiler = prefix + "gcc";
    try {
      Files.createDirectories(cache);
      return runner
          .run(Command.of(cache, compiler, "--version").deadline(PATIENCE))
          .flatMap(version -> compile(compiler, version.output(), sources));
    } catch (IOException e) {
      return noRoom();
    }
  }

  private Outcome<Path> compile(String compiler, String version, Map<String, byte[]> sources) {
    ContentDigest digest = new ContentDigest().add(compiler).add(version).add(FLAGS.toString());
    sources.forEach((name, bytes) -> digest.add(name).add(bytes));
    Path program = cache.resolve("guest-" + digest.hex().substring(0, 16));
    if (Files.isExecutable(program)) {
      return Outcome.of(program);
    }
    try {
      Path work = Files.createTempDirectory(cache, "guest");
      try {
        return compile(compiler, sources, work, program);
      } finally {
        removeAll(work);
      }
    } catch (IOException e) {
      return noRoom();
    }
  }

  private Outcome<Path> compile(
      String compiler, Map<String, byte[]> sources, Path work, Path program) throws IOException {
    List<String> argv = new ArrayList<>();
    argv.add(compiler);
    argv.addAll(FLAGS);
    for (Map.Entry<String, byte[]> source : sources.entrySet()) {
      Files.write(work.resolve(source.getKey()), source.getValue());
      if (source.getKey().endsWith(".c")) {
        argv.add(source.getKey());
      }
    }
    return runner
        .run(Command.of(work, argv).environment(Map.of("LC_ALL", "C")).deadline(PATIENCE))
        .flatMap(
            result -> {
              if (!result.ok() || !Files.isRegularFile(work.resolve("init"))) {
                return Outcome.failed(refused(compiler, result.tail()));
              }
              try {
                Files.move(work.resolve("init"), program, StandardCopyOption.ATOMIC_MOVE);
                return Outcome.of(program);
              } catch (IOException e) {
                return noRoom();
              }
            });
  }

  private static Diagnostic refused(String compiler, List<String> said) {
    Diagnostic diagnostic =
        Diagnostic.of(BootCode.GUEST, "'" + compiler + "' cannot compile the guest's program");
    for (String line : said.stream().filter(text -> text.contains("error")).limit(5).toList()) {
      diagnostic = diagnostic.note(line);
    }
    return diagnostic.hint("a static C library for the board is needed too: libc6-dev-armhf-cross");
  }

  private Outcome<Path> noRoom() {
    return Outcome.failed(
        Diagnostic.of(BootCode.NO_ROOM, "cannot write in the folder '" + cache + "'")
            .hint("is the disk full, or the folder not writable?"));
  }

  private static void removeAll(Path work) throws IOException {
    try (var files = Files.list(work)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(work);
  }
}
