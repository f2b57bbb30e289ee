// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The matrix of kernels, patches and checks, on a kernel that is built in a second. */
@Tag("pipeline")
class CheckTest {
  @TempDir Path folder;
  private World world;

  @BeforeEach
  void makeWorld() {
    world = World.in(folder);
  }

  @Test
  void fillsEveryCell() throws IOException {
    Said said = check(world.spec()).endsWith(0);
    assertThat(cells(said)).hasSize(4 * 9);
    assertThat(said.out()).doesNotContain("FAIL ", "ERROR ");
    assertThat(cell(said, "3.10.1-fake/0/apply"))
        .startsWith("SKIP")
        .endsWith("the base is no patch");
    assertThat(cell(said, "3.10.1-fake/1/apply")).startsWith("PASS");
    assertThat(cell(said, "3.10.1-fake/3/suite")).startsWith("PASS");
    assertThat(said.out()).contains("PASS  36 cells: ");
  }

  @Test
  void repeatsNothingThatIsFinished() throws IOException {
    check(world.spec()).endsWith(0);
    String before = Files.readString(run().resolve("matrix.json"));
    Said again = check(world.spec()).endsWith(0);
    assertThat(cells(again)).allMatch(line -> line.matches("(SKIP|.* (kept|as \\d+)) .*"));
    assertThat(Files.readString(run().resolve("matrix.json"))).isEqualTo(before);
  }

  @Test
  void leavesTheMailsAndAFolderForEachCell() throws IOException {
    check(world.spec()).endsWith(0);
    Path kernel = run().resolve("kernels/3.10.1-fake");
    assertThat(kernel.resolve("patches"))
        .isDirectoryContaining(file -> file.getFileName().toString().startsWith("0001-"));
    assertThat(kernel.resolve("03/build/zImage")).isRegularFile();
    assertThat(kernel.resolve("03/boot/console.log")).content().contains("Linux version");
    assertThat(kernel.resolve("00/checkpatch/cell.json")).content().contains("SKIP");
  }

  @Test
  void bootsTheSameBitsOnce() {
    Said said = check(world.spec()).endsWith(0);
    assertThat(cell(said, "3.10.1-fake/1/boot")).contains(" as 0 ");
    assertThat(cell(said, "3.10.1-fake/2/boot")).doesNotContain(" as ");
  }

  @Test
  void blamesThePatchThatBreaksTheBuild() throws IOException {
    Path patches = mails("#error out of order", "");
    Said said = check(patches).endsWith(1);
    assertThat(cell(said, "3.10.1-fake/0/build")).startsWith("PASS");
    assertThat(cell(said, "3.10.1-fake/1/build")).startsWith("FAIL").contains("#error");
    assertThat(cell(said, "3.10.1-fake/1/boot")).startsWith("SKIP").endsWith("was not built");
    assertThat(cell(said, "3.10.1-fake/2/build")).startsWith("PASS");
    assertThat(cell(said, "3.10.1-fake/2/boot")).startsWith("PASS");
    assertThat(run().resolve("kernels/3.10.1-fake/01/build/cell.json"))
        .content()
        .contains("\"source\" : \"init/main.c\"", "\"log\" : \"build.log\"");
  }

  @Test
  void blamesThePatchThatAddsAWarning() throws IOException {
    Path patches = mails("/* W=1: no prototype */", "/* sparse: no address space */");
    Said said = check(patches).endsWith(1);
    assertThat(cell(said, "3.10.1-fake/1/build")).startsWith("FAIL").contains("no prototype");
    assertThat(cell(said, "3.10.1-fake/2/build")).startsWith("PASS");
    assertThat(cell(said, "3.10.1-fake/1/sparse")).startsWith("PASS");
    assertThat(cell(said, "3.10.1-fake/2/sparse")).startsWith("FAIL").contains("no address space");
  }

  @Test
  void blamesNoPatchForOldObjects() throws IOException {
    Said said = check(mails("/* stale */"), "--check", "build").endsWith(0);
    assertThat(cell(said, "3.10.1-fake/1/build")).startsWith("PASS");
    assertThat(run().resolve("kernels/3.10.1-fake/01/build/cell.json"))
        .content()
        .contains("failed among old objects, and not without them");
  }

  @Test
  void losesNoOopsOfPatchesThatNoSpecDescribes() throws IOException {
    world.switches(Map.of("BOOT", "oops"));
    Said said = check(mails("/* any */"), "--check", "boot", "--check", "suite").endsWith(1);
    assertThat(cell(said, "3.10.1-fake/1/suite")).startsWith("SKIP");
    assertThat(cell(said, "3.10.1-fake/1/boot")).startsWith("FAIL");
  }

  @Test
  void goesOnBehindAPatchThatDoesNotApply() throws IOException {
    Path patches = mails("/* first */", "/* second */");
    Path first = patches.resolve("0001.patch");
    Files.writeString(first, Files.readString(first).replace(" // SPDX", " // XPDX"));
    Said said = check(patches).endsWith(1);
    assertThat(cell(said, "3.10.1-fake/1/apply")).startsWith("FAIL");
    assertThat(cell(said, "3.10.1-fake/1/build")).startsWith("SKIP").endsWith("does not apply");
    assertThat(cell(said, "3.10.1-fake/2/apply")).startsWith("FAIL").contains("before it");
    assertThat(cells(said)).hasSize(3 * 9);
  }

  @Test
  void saysWhichPatchNeedsWhich() throws IOException {
    Said said = check(mails("/* first */", "/* second */"), "--check", "drop-one").endsWith(0);
    assertThat(cell(said, "3.10.1-fake/1/drop-one")).endsWith("1 needs none; needed by 2");
    assertThat(cell(said, "3.10.1-fake/2/drop-one"))
        .endsWith("2 needs 1; the others build without it");
  }

  @Test
  void takesACheckThatIsAFileAndAScript() throws IOException {
    Path checks = world.data().resolve("toolchain/checks");
    Files.writeString(
        checks.resolve("words.toml"),
        String.join(
            "\n",
            "title = 'words'",
            "description = 'no file that the series changes has a certain word'",
            "order = 15",
            "program = ['sh', '{script}', '{tree}', '{files}']",
            "script = 'words.sh'",
            "kind = 'look'",
            "of = 'tree'",
            ""));
    Files.writeString(
        checks.resolve("words.sh"),
        "cd \"$1\" && xargs awk '/forbidden/ { print FILENAME \":\" FNR \": \" $0 }' <\"$2\"\n");
    Said said = check(mails("/* allowed */", "/* forbidden */"), "--check", "words").endsWith(1);
    assertThat(cells(said)).hasSize(3);
    assertThat(cell(said, "3.10.1-fake/0/words")).startsWith("PASS");
    assertThat(cell(said, "3.10.1-fake/1/words")).startsWith("PASS");
    assertThat(cell(said, "3.10.1-fake/2/words")).startsWith("FAIL").contains("forbidden");
  }

  @Test
  void showsAMailThatDoesNotApplyToAProgram() throws IOException {
    Path checks = world.data().resolve("toolchain/checks");
    Files.writeString(
        checks.resolve("mail.toml"),
        "title = 'mail'\ndescription = 'a mail'\norder = 15\nkind = 'look'\nof = 'mail'\n"
            + "program = ['grep', '-q', 'Subject:', '{mail}']\n");
    Path patches = mails("/* first */");
    Path first = patches.resolve("0001.patch");
    Files.writeString(first, Files.readString(first).replace(" // SPDX", " // XPDX"));
    Said said = check(patches, "--check", "mail").endsWith(0);
    assertThat(cell(said, "3.10.1-fake/1/mail")).startsWith("PASS");
  }

  @Test
  void dealsTheCellsOut() {
    List<String> all = cells(check(world.spec()).endsWith(0));
    List<String> parts = new ArrayList<>();
    for (int shard = 1; shard <= 5; shard++) {
      parts.addAll(cells(check(world.spec(), "--shard", shard + "/5").endsWith(0)));
    }
    assertThat(ids(parts)).containsExactlyInAnyOrderElementsOf(ids(all));
  }

  @Test
  void listsTheCellsAndBuildsNothing() {
    Said said = check(world.spec(), "--list").endsWith(0);
    assertThat(said.out().lines())
        .hasSize(4 * 9)
        .startsWith("3.10.1-fake/0/apply", "3.10.1-fake/0/checkpatch")
        .endsWith("3.10.1-fake/3/dma");
    assertThat(world.runs()).doesNotExist();
    assertThat(world.cache().resolve("cells")).doesNotExist();
    assertThat(world.cache().resolve("objects")).doesNotExist();
    assertThat(check(world.spec(), "--list", "--shard", "2/36").endsWith(0).out())
        .isEqualTo("3.10.1-fake/0/checkpatch\n");
    assertThat(check(world.spec(), "--list", "--check", "boot").endsWith(0).out().lines())
        .hasSize(4);
    assertThat(check(world.spec(), "--list", "--json", "--shard", "2/36").endsWith(0).out())
        .contains("\"cell\" : \"3.10.1-fake/0/checkpatch\"", "\"subject\" : \"base\"");
    check(world.spec(), "--list", "--only", "3.10.1-fake/9/boot").endsWith(2).says("CHECK-004");
    check(world.spec(), "--json").endsWith(2).says("--list");
  }

  @Test
  void aPartOfWhichNothingCanBeLookedAtIsNoFault() {
    assertThat(check(world.spec(), "--shard", "1/36").endsWith(0).out()).contains("\nSKIP  1 cell");
    check(world.spec(), "--only", "3.10.1-fake/0/apply").endsWith(3);
  }

  @Test
  void tellsWhatIsNotThere() {
    check(world.spec(), "--only", "3.10.1-fake/9/boot").endsWith(2).says("CHECK-004");
    check(world.spec(), "--check", "bot").endsWith(2).says("CHECK-001", "boot");
    check(world.spec(), "--shard", "6/5").endsWith(2).says("CHECK-005");
    check(world.folder()).endsWith(1).says("CHECK-003");
  }

  private Path mails(String... lines) {
    return PatchMails.into(folder.resolve("patches"), world.kernel(), lines);
  }

  private static List<String> ids(List<String> cells) {
    return cells.stream().map(line -> line.split(" +")[1]).toList();
  }

  private Said check(Path patches, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "check",
                patches.toString(),
                "--kernel",
                world.kernel().toString(),
                "--board",
                "fake",
                "--runs",
                world.runs().toString()));
    words.addAll(List.of(more));
    return world.run(words.toArray(String[]::new));
  }

  private static List<String> cells(Said said) {
    return said.out().lines().filter(line -> line.matches("[A-Z]+ +\\S+/\\d+/\\S+ .*")).toList();
  }

  private static String cell(Said said, String id) {
    return cells(said).stream()
        .filter(line -> line.contains(" " + id + " "))
        .findFirst()
        .orElse("");
  }

  private Path run() throws IOException {
    try (Stream<Path> runs = Files.list(world.runs())) {
      return runs.findFirst().orElseThrow();
    }
  }
}
