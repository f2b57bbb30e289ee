// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The command line as a process of its own, for what one process cannot show. */
final class Program {
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin/java");

  /**
   * A process in the background of a script ignores interrupts, and so would all it starts. It
   * leads a group of its own, as what a person starts at a terminal does.
   */
  private static final List<String> INTERRUPTIBLE =
      List.of("/usr/bin/env", "--default-signal=INT", "/usr/bin/setsid");

  private static final long PATIENCE_SECONDS = 120;

  private final World world;
  private final List<String> start;

  private Program(World world, String... start) {
    this.world = world;
    this.start = List.of(start);
  }

  /** From the classes under test. */
  static Program ofClasses(World world) {
    return new Program(world, "-cp", System.getProperty("java.class.path"), "org.vfiodt.cli.Main");
  }

  /** From the jar of the last packaging, if there is one. */
  static Optional<Path> jar() {
    Path target = Checkout.top().resolve("generator/target");
    try (Stream<Path> files = Files.list(target)) {
      return files
          .filter(
              file -> file.getFileName().toString().matches("vfio-dt(-generator-.*-cli)?\\.jar"))
          .max(java.util.Comparator.comparing(Program::modified));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  static Program ofJar(World world, Path jar) {
    return new Program(world, "-jar", jar.toString());
  }

  /** Starts it; output goes to files in the world's folder. */
  Process start(Map<String, String> variables, String... arguments) {
    List<String> argv = new ArrayList<>(INTERRUPTIBLE);
    argv.addAll(List.of(JAVA.toString(), "-XX:TieredStopAtLevel=1"));
    argv.addAll(start);
    argv.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(argv).directory(world.folder().toFile());
    builder.environment().remove("VFIO_DT_LINUX_3_10");
    builder.environment().putAll(world.environment());
    builder.environment().putAll(variables);
    builder.redirectOutput(out().toFile()).redirectError(err().toFile());
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for the end of it. */
  Said end(Process process) throws InterruptedException {
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("it ends").isTrue();
    return new Said(process.exitValue(), text(out()), text(err()));
  }

  Said run(Map<String, String> variables, String... arguments) throws InterruptedException {
    return end(start(variables, arguments));
  }

  private Path out() {
    return world.folder().resolve("stdout");
  }

  private Path err() {
    return world.folder().resolve("stderr");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long modified(Path file) {
    return file.toFile().lastModified();
  }
}
