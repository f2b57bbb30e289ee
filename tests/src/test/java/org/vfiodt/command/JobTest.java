// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job from spec and kernel to a verdict, and what it leaves behind. */
@Tag("pipeline")
class JobTest {
  private static final String FIRST =
      "0001-VFIO_IOMMU_TYPE1-workaround-to-build-for-platform-de.patch";

  @TempDir Path folder;
  private World world;

  @BeforeEach
  void makeWorld() {
    world = World.in(folder);
  }

  @Test
  void testsFromSpecToVerdict() throws IOException {
    Said said = world.job("test").endsWith(0);
    assertThat(said.out().lines().map(line -> line.replaceAll(" +[0-9.]+ s .*", "")))
        .startsWith(
            "PASS  board",
            "PASS  kernel",
            "PASS  devices",
            "PASS  series",
            "PASS  build",
            "PASS  boot")
        .endsWith("PASS  2 tests passed");
    assertThat(said.err()).isEmpty();
    assertThat(names(run()))
        .containsExactly(
            ".lock",
            "01-board",
            "02-kernel",
            "03-devices",
            "04-series",
            "05-build",
            "06-boot",
            "junit.xml",
            "report.json",
            "report.ktap",
            "report.txt");
    assertThat(names(run().resolve("04-series")))
        .contains("0000-cover-letter.patch", FIRST, "prerequisites");
    assertThat(names(run().resolve("06-boot")))
        .containsExactly(
            "board.dtb", "console.log", "expect", "initramfs.cpio", "overlay.dts", "qemu.log");
  }

  @Test
  void tellsTheSameVerdictInEveryForm() {
    world.job("test").endsWith(0);
    assertThat(Folder.read(run().resolve("report.txt"))).contains("\nPASS  2 tests passed");
    assertThat(Folder.read(run().resolve("report.ktap")))
        .startsWith("KTAP version 1\n")
        .doesNotContain("not ok");
    assertThat(Folder.read(run().resolve("junit.xml"))).contains("<testsuite", "failures=\"0\"");
    assertThat(Folder.read(run().resolve("report.json"))).contains("\"verdict\" : \"PASS\"");
    for (String format : List.of("text", "json", "junit", "ktap")) {
      Said report = world.run("report", run().toString(), "--format", format).endsWith(0);
      String file =
          Map.of("text", "report.txt", "junit", "junit.xml")
              .getOrDefault(format, "report." + format);
      assertThat(report.out()).isEqualTo(Folder.read(run().resolve(file)));
    }
  }

  @Test
  void writesTheSameMailsForTheSameInput(@TempDir Path elsewhere) {
    Path first = folder.resolve("first");
    Path second = elsewhere.resolve("second");
    world.generate(first).endsWith(0);
    World.in(elsewhere).generate(second).endsWith(0);
    assertThat(Folder.texts(first)).hasSize(6).containsKey(FIRST).isEqualTo(Folder.texts(second));
    world.generate(first).endsWith(0);
    assertThat(Folder.texts(first)).isEqualTo(Folder.texts(second));
  }

  @Test
  void writesTheMailsOfSeveralKernelsIntoFoldersOfTheirOwn() {
    Path one = folder.resolve("one");
    Path several = folder.resolve("several");
    Path other = folder.resolve("other-linux");
    Folder.copy(world.kernel(), other, text -> text);
    Folder.edit(other.resolve("Makefile"), "SUBLEVEL = 1", "SUBLEVEL = 2");
    world.generate(one).endsWith(0);
    world
        .run(
            "generate",
            world.spec().toString(),
            "--kernel",
            world.kernel().toString(),
            "--kernel",
            other.toString(),
            "--kernel",
            folder.resolve("missing").toString(),
            "-o",
            several.toString())
        .endsWith(1)
        .says("missing does not exist");
    Set<String> folders =
        Folder.names(several)
            .map(name -> name.substring(0, name.indexOf('/')))
            .collect(Collectors.toSet());
    assertThat(folders).hasSize(2);
    folders.forEach(
        each -> assertThat(Folder.texts(several.resolve(each))).isEqualTo(Folder.texts(one)));
  }

  @Test
  void takesMailsInPlaceOfARequiredSeries() {
    Path mails = folder.resolve("mails");
    world.generate(mails).endsWith(0);
    Path mail =
        mails.resolve(
            "prerequisites/1-gcc-compat/0001-kbuild-write-a-number-sign-into-saved-commands-as-a-.patch");
    Folder.edit(mail, "+pound   := ", "+pound := ");
    world
        .run(
            "build",
            world.spec().toString(),
            "--kernel",
            world.kernel().toString(),
            "--board",
            "fake",
            "--runs",
            world.runs().toString(),
            "--prerequisite",
            "gcc-compat=" + mail)
        .endsWith(0);
    assertThat(Folder.names(world.cache().resolve("kernels/trees")))
        .filteredOn(name -> name.endsWith("tree/scripts/Kbuild.include"))
        .singleElement()
        .satisfies(
            name ->
                assertThat(world.cache().resolve("kernels/trees").resolve(name))
                    .content()
                    .contains("\npound := "));
  }

  @Test
  void reusesABuildOfTheSameInput() {
    world.job("test").endsWith(0);
    String mails = Folder.texts(run().resolve("04-series")).toString();
    Said again = world.job("test").endsWith(0);
    assertThat(again.out().lines().filter(line -> line.startsWith("PASS  build")))
        .singleElement()
        .asString()
        .contains(" reused ");
    assertThat(Folder.texts(run().resolve("04-series"))).hasToString(mails);
  }

  @Test
  void buildsAnewWhenTheKernelChanged() {
    world.job("build").endsWith(0);
    Folder.write(world.kernel().resolve("init/more.c"), "int more;\n");
    assertThat(world.job("build").endsWith(0).out()).doesNotContain(" reused ");
  }

  @Test
  void goesOnAfterAFailureWithWhatIsDone() {
    Folder.write(world.kernel().resolve("init/bad.c"), "#error not yet\n");
    world.job("test").endsWith(1);
    assertThat(names(run())).contains("05-build", "report.json").doesNotContain("06-boot");
    Folder.delete(world.kernel().resolve("init/bad.c"));
    world.job("test").endsWith(0);
    assertThat(names(run())).contains("06-boot");
    Leftovers.none(world.folder());
  }

  @Test
  void keepsNothingOfAnEarlierRunThatThisOneDoesNotReach() {
    world.job("test").endsWith(0);
    Path own = Folder.write(run().resolve("notes.txt"), "mine");
    Folder.write(world.kernel().resolve("init/bad.c"), "#error not yet\n");
    world.job("test").endsWith(1);
    assertThat(names(world.runs())).hasSize(1);
    assertThat(names(run())).contains("05-build").doesNotContain("06-boot");
    assertThat(Folder.read(run().resolve("report.txt"))).contains("\nFAIL  build: ");
    assertThat(own).hasContent("mine");
  }

  @Test
  void keepsRunsApartThatDifferInAnOption() {
    world.job("test").endsWith(0);
    Folder.edit(world.spec(), "requires gcc-compat", "requires no-such-series, gcc-compat");
    world.job("test").endsWith(1).says("no-such-series", "[PLAN-002]");
    assertThat(names(world.runs())).hasSize(2);
  }

  @Test
  void makesABranchOfCommits() throws Exception {
    git("init", "-q");
    git("add", "-A");
    git("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-qm", "base");
    Said said =
        world.run(
            "apply",
            world.spec().toString(),
            "--kernel",
            world.kernel() + "@HEAD",
            "--branch",
            "series");
    said.endsWith(0).prints("Initial skeleton");
    assertThat(git("log", "--format=%s", "series").lines())
        .hasSizeGreaterThan(3)
        .last()
        .isEqualTo("base");
    assertThat(git("status", "--porcelain")).isEmpty();
  }

  private String git(String... arguments) throws Exception {
    List<String> all = new java.util.ArrayList<>(List.of("git", "-C", world.kernel().toString()));
    all.addAll(List.of(arguments));
    Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
    String said =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  private Path run() {
    return world.runs().resolve(names(world.runs()).get(0));
  }

  private static List<String> names(Path path) {
    try (Stream<Path> entries = Files.list(path)) {
      return entries.map(each -> each.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
