// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much commands say, and what files say for their users. */
@Tag("pipeline")
class ComfortTest {
  @TempDir Path folder;
  private World world;

  @BeforeEach
  void makeWorld() {
    world = World.in(folder);
  }

  private void own(String text) {
    Folder.write(folder.resolve("home/.config/vfio-dt/config.toml"), text);
  }

  private Said test(String... more) {
    String[] usual = {"test", world.spec().toString(), "--runs", world.runs().toString()};
    return world.run(Stream.of(usual, more).flatMap(Arrays::stream).toArray(String[]::new));
  }

  private String[] fake(String... more) {
    return Stream.concat(
            Stream.of("--kernel", world.kernel().toString(), "--board", "fake"), Stream.of(more))
        .toArray(String[]::new);
  }

  private String report() {
    String name =
        Folder.names(world.runs())
            .filter(each -> each.endsWith("report.json"))
            .findFirst()
            .orElseThrow();
    return Folder.read(world.runs().resolve(name));
  }

  @Test
  void printsResultsOnlyWhenItIsQuiet() {
    Said said = test(fake("--quiet")).endsWith(0);
    assertThat(said.err()).isEmpty();
    assertThat(said.out()).startsWith("image ").endsWith("PASS  2 tests passed\n");
    assertThat(said.out()).doesNotContain("PASS  build", "PASS  series");
  }

  @Test
  void printsErrorsWhenItIsQuiet() {
    Folder.edit(world.spec(), "dma     type1", "dma     type9");
    test(fake("--quiet")).endsWith(1).says("type9", "[SPEC-");
  }

  @Test
  void saysWhatItStartsWhenItIsVerbose() {
    test(fake("--verbose"))
        .endsWith(0)
        .says("vfio-dt: starting in " + world.folder(), "make ", " ARCH=arm ", "zImage")
        .prints("PASS  build");
  }

  @Test
  void refusesToBeQuietAndVerbose() {
    test(fake("--quiet", "--verbose")).endsWith(2).says("--quiet and --verbose exclude each other");
  }

  @Test
  void takesOptionsFromAFileAndSaysThemInTheLineThatRepeats() {
    own("[test]\nkernel = \"" + world.kernel() + "\"\nboard = \"fake\"\nmodule = true\n");
    test("--verbose").endsWith(0).says("board is fake, from " + folder.resolve("home"));
    String report = report();
    assertThat(report).contains("--board fake --module").doesNotContain("--no-config");
    test("--no-config").endsWith(2).says("--kernel");
  }

  @Test
  void repeatsWithoutFilesWhatWasRunWithoutThem() {
    own("board = \"fake\"\n");
    test(fake("--no-config")).endsWith(0);
    String report = report();
    assertThat(report).contains("vfio-dt --no-config test ");
  }

  @Test
  void stopsAtAMistakeInAFile() {
    own("[test]\nbord = \"fake\"\n");
    test(fake())
        .endsWith(2)
        .says("config.toml:2:1: error: ", "did you mean 'board'", "[CONFIG-002]");
    world.run("test", "--help").endsWith(0).prints("Usage: vfio-dt test");
    test(fake("--no-config")).endsWith(0);
    assertThat(world.run("--quiet", "config").endsWith(2).out()).isEmpty();
  }

  @Test
  void showsWhereAValueOfTheWrongKindIs() {
    own("reroll-count = \"two\"\n");
    test(fake())
        .endsWith(2)
        .says("config.toml:1:1: error: ", "'two' is not an int", "[CONFIG-006]");
  }

  @Test
  void saysWhatHoldsAndFromWhere() {
    own("board = \"fake\"\n[dts.compile]\nquiet = true\n");
    world
        .run("config")
        .endsWith(0)
        .prints("board", "fake", "config.toml:1:1", "dts compile", "config.toml:3:1")
        .says("vfio-dt.toml is not there");
    Said held = world.run("config", "build").endsWith(0);
    held.prints("VFIO_DT_CACHE", "default");
    assertThat(held.out()).containsPattern("build +board +fake +.*config.toml:1:1");
    world.run("config", "bild").endsWith(2).says("no command 'bild'");
    world.run("config", "--json").endsWith(0).prints("\"value\"", "\"fake\"");
  }

  @Test
  void readsTheFileOfAProjectInItsFolder() throws InterruptedException {
    Folder.write(
        folder.resolve("vfio-dt.toml"),
        "board = \"fake\"\nkernel = \"" + world.kernel() + "\"\n[test]\nemulator = \"-S\"\n");
    Program program = Program.ofClasses(world);
    String[] job = {"--data", world.data().toString(), "build", world.spec().toString()};
    program.run(Map.of(), job).endsWith(2).says("vfio-dt.toml:4:1: error: ", "[CONFIG-005]");
    Folder.edit(folder.resolve("vfio-dt.toml"), "emulator = \"-S\"", "");
    program.run(Map.of(), job).endsWith(0).prints("PASS  build");
  }
}
