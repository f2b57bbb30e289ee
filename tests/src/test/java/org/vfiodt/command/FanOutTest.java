// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfiodt.report.ReportFormat;

/** Each cell by a machine of its own that knows nothing of the others, and one report of all. */
@Tag("pipeline")
class FanOutTest {
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
  void saysTheSameOfASeriesThatIsGood() {
    compare(world.spec(), 0);
  }

  @Test
  void saysTheSameOfOldAndNewWarnings() {
    compare(
        PatchMails.into(
            folder.resolve("patches"),
            world.kernel(),
            "#warning early",
            "/* W=1: no prototype */",
            "/* sparse: no address space */"),
        1);
  }

  @Test
  void saysTheSameOfAPatchThatBreaksTheBuild() {
    compare(
        PatchMails.into(folder.resolve("patches"), world.kernel(), "#error out of order", ""), 1);
  }

  @Test
  void saysTheSameOfAKernelThatGetsWorse() {
    world.switches(Map.of("BOOT", "regress"));
    compare(world.spec(), 1);
  }

  @Test
  void saysTheSameOfAKernelThatPanics() {
    world.switches(Map.of("BOOT", "panic"));
    compare(world.spec(), 1);
  }

  /** Every form of the report, of a single run and of as many runs as there are cells. */
  private void compare(Path patches, int exitCode) {
    check(patches, world.cache(), "single").endsWith(exitCode);
    List<String> ids =
        check(patches, world.cache(), "listed", "--list").endsWith(0).out().lines().toList();
    assertThat(ids).hasSizeGreaterThan(20).doesNotHaveDuplicates();
    List<String> merge = new ArrayList<>(List.of("report", "--merge", "--without-times"));
    for (int i = 1; i <= ids.size(); i++) {
      String shard = i + "/" + ids.size();
      Said said = check(patches, folder.resolve("cache-" + i), "part-" + i, "--shard", shard);
      assertThat(said.out()).contains(" " + ids.get(i - 1) + " ");
      merge.add(run("part-" + i).toString());
      Folder.delete(folder.resolve("cache-" + i));
    }
    merge.addAll(List.of("-o", folder.resolve("merged").toString()));
    world.run(merge.toArray(String[]::new)).endsWith(0);
    for (String format : ReportFormat.labels()) {
      Said whole = report(run("single"), format);
      if (!format.equals("lava")) { // the fake board is in no lab
        assertThat(whole.endsWith(0).out()).as(format).isNotBlank();
      }
      assertThat(report(folder.resolve("merged"), format)).as(format).isEqualTo(whole);
    }
  }

  private Said check(Path patches, Path cache, String runs, String... more) {
    List<String> words = new ArrayList<>(List.of("check", patches.toString(), "--board", "fake"));
    words.addAll(List.of("--kernel", world.kernel().toString()));
    words.addAll(List.of("--cache", cache.toString()));
    words.addAll(List.of("--runs", folder.resolve("runs").resolve(runs).toString()));
    words.addAll(List.of(more));
    return world.run(words.toArray(String[]::new));
  }

  private Said report(Path run, String format) {
    String url = "https://example.org/run";
    return world.run(
        "report", run.toString(), "--format", format, "--without-times", "--artifacts-url", url);
  }

  private Path run(String runs) {
    try (Stream<Path> all = Files.list(folder.resolve("runs").resolve(runs))) {
      return all.findFirst().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
