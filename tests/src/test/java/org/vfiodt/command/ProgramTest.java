// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfiodt.cli.Cli;

/** What only a process of its own can show: the jar, the search path, an interrupt. */
@Tag("pipeline")
class ProgramTest {
  @TempDir Path folder;
  private World world;

  @BeforeEach
  void makeWorld() {
    world = World.in(folder);
  }

  @Test
  void runsFromOneJarWithTheDataInIt() throws InterruptedException {
    Optional<Path> jar = Program.jar();
    assumeTrue(jar.isPresent(), "there is no jar: run 'mvn package' first");
    Program program = Program.ofJar(world, jar.get());
    program.run(Map.of(), "--version").endsWith(0).prints("vfio-dt 0.1.0");
    program.run(Map.of(), "kernel", "list").endsWith(0).prints("debian-6.1", "3.10.1");
    program.run(Map.of(), job("test")).endsWith(0).prints("PASS  2 tests passed");
    // our board is not among the jar's own
    List<String> own = List.of(job("test")).subList(2, job("test").length);
    program.run(Map.of(), own.toArray(String[]::new)).endsWith(2).says("no board 'fake'");
  }

  @Test
  void namesMakeWhenItIsMissing() throws Exception {
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("flock"), Path.of("/usr/bin/flock"));
    Program.ofClasses(world)
        .run(Map.of("PATH", bin.toString()), job("build"))
        .endsWith(3)
        .says("program 'make' is not installed", "doctor --install", "[EXEC-001]");
    Leftovers.none(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"HANG", "HANG_BOOT"})
  @Timeout(120)
  void endsItsChildrenWhenItIsInterruptedAndGoesOnLater(String where) throws Exception {
    Path pipe = pipe();
    Program program = Program.ofClasses(world);
    Process process = program.start(Map.of(where, pipe.toString()), job("test"));
    String child = Files.readString(pipe).strip();
    assertThat(running(child)).isTrue();
    signal("INT", process.pid());
    Said said = program.end(process).endsWith(130);
    assertThat(said.out()).doesNotContain("PASS  boot", "FAIL");
    assertThat(running(child)).isFalse();

    Files.delete(pipe);
    program.run(Map.of(), job("test")).endsWith(0).prints("PASS  2 tests passed");
    Leftovers.none(folder);
  }

  /**
   * A terminal interrupts all at once: what was started may be gone before the tool hears of it.
   */
  @ParameterizedTest
  @ValueSource(strings = {"HANG", "HANG_BOOT"})
  @Timeout(120)
  void blamesNothingForAnInterruptAtATerminal(String where) throws Exception {
    Path pipe = pipe();
    Program program = Program.ofClasses(world);
    Process process = program.start(Map.of(where, pipe.toString()), job("test"));
    String child = Files.readString(pipe).strip();
    signal("INT", -process.pid());
    Said said = program.end(process).endsWith(130);
    assertThat(said.out()).doesNotContain("PASS  boot", "FAIL");
    assertThat(said.err().lines().filter(line -> line.contains("error: ")))
        .allMatch(line -> line.endsWith("[EXEC-005]"));
    assertThat(running(child)).isFalse();

    Files.delete(pipe);
    program.run(Map.of(), job("test")).endsWith(0).prints("PASS  2 tests passed");
    Leftovers.none(folder);
  }

  @Test
  @Timeout(120)
  void waitsForAnotherRunOfTheSameRequest() throws Exception {
    Path pipe = pipe();
    Program program = Program.ofClasses(world);
    Process first = program.start(Map.of("HANG_BOOT", pipe.toString()), job("test"));
    String child = Files.readString(pipe).strip();
    Files.delete(pipe);
    try (Terminal terminal = new Terminal()) {
      CompletableFuture<Integer> second =
          CompletableFuture.supplyAsync(
              () -> new Cli(terminal.console(world.environment())).run(job("test")));
      terminal.await("waiting for another run that fills the same run directory");
      assertThat(second).isNotDone();
      signal("TERM", Long.parseLong(child));
      assertThat(program.end(first).exitCode()).isNotZero();
      assertThat(second.get()).isZero();
    }
  }

  private Path pipe() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    return pipe;
  }

  /** A process that is dead and that nobody collected does not run. */
  private static boolean running(String pid) {
    try {
      return !Files.readString(Path.of("/proc", pid, "stat"))
          .replaceAll(".*\\) ", "")
          .startsWith("Z");
    } catch (IOException e) {
      return false;
    }
  }

  private String[] job(String command) {
    return world
        .all(
            command,
            world.spec().toString(),
            "--kernel",
            world.kernel().toString(),
            "--board",
            "fake",
            "--runs",
            world.runs().toString())
        .toArray(String[]::new);
  }

  /** By the shell's own kill: a small system has no program of that name. */
  private static void signal(String name, long process) throws Exception {
    new ProcessBuilder("sh", "-c", "kill -s \"$1\" -- \"$2\"", "sh", name, String.valueOf(process))
        .start()
        .waitFor();
  }
}
