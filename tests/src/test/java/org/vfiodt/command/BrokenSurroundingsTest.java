// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tools, emulators and disks that fail: exit code 3, and the place where to look. */
@Tag("pipeline")
class BrokenSurroundingsTest {
  private static final Map<String, String> HURRY = Map.of("VFIO_DT_DEADLINE_FACTOR", "0.02");

  @TempDir Path folder;
  private World world;

  @BeforeEach
  void makeWorld() {
    world = World.in(folder);
  }

  @AfterEach
  void nothingIsHalfWritten() {
    Leftovers.none(folder);
  }

  @Test
  void namesTheCompilerThatIsMissing() {
    Folder.edit(data("toolchain/compilers/fake.toml"), "prefix = \"", "prefix = \"/nowhere");
    world.job("build").endsWith(3).says("-gcc' is not installed", "hint: ", "[EXEC-001]");
  }

  @Test
  void namesTheEmulatorThatIsMissing() {
    Folder.edit(data("toolchain/tools/fake-qemu.toml"), "program = \"", "program = \"/nowhere");
    world.job("test").endsWith(3).says("qemu-system-arm' is not installed", "hint: ", "[EXEC-001]");
  }

  @ParameterizedTest
  @CsvSource({
    "tool, 3, bc, KBUILD-009",
    "room, 3, No space left on device, KBUILD-010",
    "configure, 1, drivers/vfio/Kconfig:3, KBUILD-006",
    "link, 1, undefined reference, KBUILD-006",
    "silent, 1, make, KBUILD-007"
  })
  void tellsTheFailuresOfABuildApart(String fail, int exitCode, String said, String code) {
    world.switches(Map.of("FAIL", fail));
    world.job("build").endsWith(exitCode).says(said, ".log", "[" + code + "]");
  }

  @ParameterizedTest
  @CsvSource({
    "unheard-of, unsupported machine type",
    "dies, ended with exit code 1 before any output",
    "killed, was ended by signal 9 before any output"
  })
  void blamesTheEmulatorForWhatHappensBeforeTheFirstOutput(String machine, String said) {
    Folder.edit(data("arndale-config/boards/fake.toml"), "smdkc210", machine);
    world.job("test").endsWith(3).says(said, "console.log", "[RUN-007]").prints("ERROR boot");
  }

  @ParameterizedTest
  @CsvSource({
    "silent, no output at all for 0 s",
    "hang, nothing new after the kernel's first words",
    "panic, VFS: Unable to mount root fs",
    "restart, switched itself off or restarted",
    "oops, NULL pointer dereference",
    "fail, test 'regions' failed"
  })
  void blamesTheKernelForWhatHappensAfterwards(String boot, String said) {
    world.switches(Map.of("BOOT", boot));
    world
        .job("test", world.kernel().toString(), HURRY)
        .endsWith(1)
        .says(said, "console.log", "[RUN-006]")
        .prints("FAIL  boot");
  }

  @Test
  void saysThatTheRunsCannotBeWritten() {
    Folder.write(world.runs(), "a file where the folder should be");
    Said said = world.job("test").endsWith(3).says(world.runs().toString(), "hint: ", "[RUN-002]");
    assertThat(said.out()).doesNotContain("PASS  kernel");
  }

  @Test
  void saysThatTheCacheCannotBeWritten() {
    Folder.write(world.cache(), "a file where the folder should be");
    world.job("test").endsWith(3).says(world.cache().toString(), "[KERN-0");
  }

  @Test
  void saysThatTheOutputCannotBeWritten() {
    Path output = folder.resolve("mails");
    Folder.write(output, "a file where the folder should be");
    world.generate(output).endsWith(3).says(output.toString(), "hint: ", "[RUN-008]");
    assertThat(output).hasContent("a file where the folder should be");
    Path blob = folder.resolve("nowhere/a.dtb");
    Path source = Folder.write(folder.resolve("a.dts"), "/dts-v1/;\n/ { };\n");
    world
        .run("dts", "compile", source.toString(), "-o", blob.toString())
        .endsWith(3)
        .says(blob.toString(), "hint: ", "[RUN-008]");
    assertThat(Files.exists(blob.getParent())).isFalse();
  }

  private Path data(String name) {
    return world.data().resolve(name);
  }
}
