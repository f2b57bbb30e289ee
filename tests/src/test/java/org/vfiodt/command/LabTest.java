// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Boards that need an emulator of our own, or give theirs more than the kernel knows of. */
@Tag("pipeline")
class LabTest {
  private static final String RECIPE =
      """
      title = "an emulator of our own"
      package = "no-such-emulator"
      version = "1"
      suites = ["bookworm"]
      packages = ["no-such-package"]
      configure = []
      targets = ["qemu"]
      program = "qemu"
      """;

  @TempDir Path folder;
  private World world;

  @BeforeEach
  void makeWorld() {
    world = World.in(folder);
  }

  private Path run() throws IOException {
    try (Stream<Path> runs = Files.list(world.runs())) {
      return runs.findFirst().orElseThrow();
    }
  }

  private void needAnEmulatorThatIsBuilt() {
    Path tool = world.data().resolve("toolchain/tools/fake-qemu.toml");
    Folder.edit(tool, "debian-package = \"qemu-system-arm\"", "built-from = \"toolchain/fake\"");
    Folder.write(world.data().resolve("toolchain/fake/emulator.toml"), RECIPE);
  }

  @Test
  void startsTheEmulatorOfThisMachineWithoutBuildingOne() {
    world.job("test").endsWith(0);
    assertThat(world.cache().resolve("qemu")).doesNotExist();
  }

  @Test
  void refusesBeforeAnythingElseWhenTheEmulatorCannotBeBuilt() {
    needAnEmulatorThatIsBuilt();
    Said said = world.job("test").endsWith(3);
    said.says("no-such-package", "vfio-dt doctor --install", "[EMU-005]");
    said.prints("PASS  board", "ERROR emulator");
    assertThat(said.out()).doesNotContain("PASS  kernel");
  }

  @Test
  void buildsKernelsWithoutAnEmulator() {
    needAnEmulatorThatIsBuilt();
    world.job("build").endsWith(0);
  }

  @Test
  void listsWhatIsToBeBuilt() {
    needAnEmulatorThatIsBuilt();
    world
        .run("doctor")
        .endsWith(3)
        .prints("fake-qemu", "built here", "no-such-package", "not built: fake-qemu");
  }

  @Test
  void handsArgumentsToTheEmulator() throws IOException {
    world
        .run(
            "test",
            world.spec().toString(),
            "--kernel",
            world.kernel().toString(),
            "--board",
            "fake",
            "--emulator=-global",
            "--emulator",
            "driver=a,property=x-b,value=on",
            "--runs",
            world.runs().toString())
        .endsWith(0);
    assertThat(Folder.read(run().resolve("06-boot/qemu.log")).lines().findFirst().orElseThrow())
        .endsWith(" -global driver=a,property=x-b,value=on");
    assertThat(Folder.read(run().resolve("report.json")))
        .contains("--emulator=-global --emulator=driver=a,property=x-b,value=on");
  }

  @Test
  void givesTreesOfItsOwnToTheEmulatorOnly() throws IOException {
    Path board = world.data().resolve("arndale-config/boards/fake.toml");
    Folder.edit(board, "image = ", "overlays = [\"extra\"]\nimage = ");
    Folder.write(
        world.data().resolve("arndale-config/overlays/extra.dts"),
        "/dts-v1/;\n/ { extra@900000 { compatible = \"vfio-dt,extra\"; reg = <0x900000 0x1000>; };"
            + " };\n");
    world.job("test").endsWith(0).prints("5 devices");
    assertThat(text(run().resolve("06-boot/board.dtb"))).contains("extra@900000");
    assertThat(text(run().resolve("05-build/fake-board.dtb"))).doesNotContain("extra@900000");
  }

  private static String text(Path blob) throws IOException {
    return Files.readString(blob, StandardCharsets.ISO_8859_1);
  }
}
