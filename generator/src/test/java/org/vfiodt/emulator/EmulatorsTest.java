// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vfiodt.data.DataFolder;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.exec.Tool;
import org.vfiodt.kernel.KernelCode;
import org.vfiodt.kernel.Progress;

/** From a source package to an emulator in the cache, and what can come between. */
class EmulatorsTest {
  private static final Tool TOOL =
      new Tool(
          "lab",
          "the lab",
          "qemu-system-arm",
          List.of("--version"),
          Pattern.compile("version ([0-9.]+)"),
          Optional.empty(),
          Optional.of("toolchain/qemu"),
          List.of("test"));
  private static final String RECIPE =
      """
      title = "an emulator"
      package = "qemu"
      version = "1:7.2-1"
      suites = ["bookworm"]
      packages = ["gcc", "ninja-build"]
      configure = ["--enable-tcg"]
      targets = ["qemu-system-arm"]
      program = "qemu-system-arm"
      tests = ["tests/qtest/a-test"]
      benchmark = "tests/qtest/a-bench"
      """;
  private static final String PATCH =
      """
      From: A U Thor <a@example.org>
      Subject: [PATCH] hw/dma: do it better

      ---
      diff --git a/hw/dma.c b/hw/dma.c
      --- a/hw/dma.c
      +++ b/hw/dma.c
      @@ -1,3 +1,3 @@
       one
      -two
      +TWO
       three
      """;

  @TempDir private Path folder;
  private final FakeDistribution machine = new FakeDistribution();
  private final List<String> told = new ArrayList<>();

  @BeforeEach
  void writeRecipe() throws IOException {
    write("toolchain/qemu/emulator.toml", RECIPE);
    write("toolchain/qemu/patches/0001-dma.patch", PATCH);
    write("toolchain/qemu/models/hw/misc/model.c", "int model;\n");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve("data").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Path top() {
    return folder.resolve("cache/qemu");
  }

  private Emulators emulators() {
    Progress progress =
        new Progress() {
          @Override
          public void message(String text) {
            told.add(text);
          }

          @Override
          public void amount(String activity, long done, long total) {
            told.add(activity + " " + done + "/" + total);
          }
        };
    DataFolder data = DataFolder.of(folder.resolve("data"));
    return new Emulators(data, folder.resolve("cache"), machine, progress);
  }

  private Outcome<Tool> ready() {
    return emulators().ready(TOOL);
  }

  private Diagnostic refusal() {
    Outcome<Tool> outcome = ready();
    assertThat(outcome.ok()).isFalse();
    return outcome.diagnostics().get(0);
  }

  private List<Path> entries() throws IOException {
    return named("[0-9a-f]{16}");
  }

  private List<Path> unfinished() throws IOException {
    return named("work-[0-9]+");
  }

  private List<Path> named(String pattern) throws IOException {
    try (Stream<Path> all = Files.list(top())) {
      return all.filter(path -> path.getFileName().toString().matches(pattern)).toList();
    }
  }

  @Test
  void buildsOnceAndKeepsWhatIsOfUse() throws IOException {
    Outcome<Tool> first = ready();

    assertThat(first.diagnostics()).isEmpty();
    Path program = Path.of(first.get().program());
    assertThat(program).isExecutable().hasParent(entries().get(0));
    assertThat(program.resolveSibling("tests/qtest/a-test")).isExecutable();
    assertThat(program.resolveSibling("tests/qtest/a-bench")).isExecutable();
    assertThat(unfinished()).isEmpty();
    assertThat(told).contains("building the emulator 1/2", "building the emulator 2/2");

    assertThat(ready().get().program()).isEqualTo(program.toString());
    assertThat(machine.times("ninja")).isOne();
    assertThat(machine.times("update")).isOne();
  }

  @Test
  void leavesOtherToolsAlone() {
    Tool other =
        new Tool(
            "sh",
            "a shell",
            "sh",
            List.of(),
            TOOL.versionPattern(),
            Optional.of("dash"),
            Optional.empty(),
            List.of());

    assertThat(emulators().ready(other).get()).isEqualTo(other);
    assertThat(emulators().located(other).get()).isEqualTo(other);
    assertThat(emulators().missingPackages(other).get()).isEmpty();
    assertThat(machine.ran).isEmpty();
  }

  @Test
  void putsModelsAndPatchesIntoTheSource() throws IOException {
    machine.fail("ninja", "");
    ready();

    Path source = unfinished().get(0).resolve("source");
    assertThat(source.resolve("hw/dma.c")).hasContent("one\nTWO\nthree\n");
    assertThat(source.resolve("hw/misc/model.c")).hasContent("int model;\n");
  }

  @ParameterizedTest
  @CsvSource({
    "emulator.toml, --enable-tcg, --disable-tcg",
    "patches/0001-dma.patch, TWO, 2",
    "models/hw/misc/model.c, model, other"
  })
  void buildsAnewWhatChanged(String file, String from, String to) throws IOException {
    ready();
    Path changed = folder.resolve("data/toolchain/qemu").resolve(file);
    Files.writeString(changed, Files.readString(changed).replace(from, to));

    assertThat(emulators().located(TOOL).get().program())
        .satisfies(program -> assertThat(Path.of(program)).doesNotExist());
    assertThat(ready().ok()).isTrue();
    assertThat(machine.times("ninja")).isEqualTo(2);
    assertThat(machine.times("update")).as("the source package is kept").isOne();
    assertThat(entries()).hasSize(2);
  }

  @Test
  void keepsAFewOfTheBuildsBefore() throws IOException {
    List<Path> built = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      write("toolchain/qemu/models/hw/misc/model.c", "int model" + i + ";\n");
      built.add(Path.of(ready().get().program()).getParent());
      Files.setLastModifiedTime(built.get(i), FileTime.fromMillis(1000L * i));
    }
    assertThat(entries()).containsExactlyInAnyOrderElementsOf(built.subList(1, 6));
    assertThat(told).contains("removing an old build of the emulator: " + built.get(0));
  }

  @Test
  void buildsAnewWhatDoesNotAnswer() throws IOException {
    Path program = Path.of(ready().get().program());
    Files.writeString(program, "cannot execute");

    Outcome<Tool> again = ready();
    assertThat(again.ok()).isTrue();
    assertThat(again.diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(EmulatorCode.BROKEN);
    assertThat(again.diagnostics().get(0).message()).contains(program.getParent().toString());
    assertThat(program).hasContent("QEMU emulator version 7.2.22");
  }

  @Test
  void beginsAnewAfterABuildThatWasKilled() throws IOException {
    Path work = top().resolve("work-1");
    Files.createDirectories(work.resolve("build/qemu-system-arm"));
    Files.createDirectories(work.resolve("package"));
    Files.writeString(work.resolve("package/qemu.dsc"), "half");
    Files.createDirectories(work.resolve("source"));
    Files.writeString(work.resolve("source/stale.c"), "");

    assertThat(ready().ok()).isTrue();
    assertThat(unfinished()).isEmpty();
  }

  @Test
  void buildsOnceForTwoAtTheSameTime() {
    List<CompletableFuture<Outcome<Tool>>> both =
        Stream.generate(() -> CompletableFuture.supplyAsync(this::ready)).limit(2).toList();

    assertThat(both).allMatch(each -> each.join().ok());
    assertThat(machine.times("ninja")).isOne();
  }

  @Test
  void namesMissingPackages() {
    machine.fail("dpkg-query", "installed gcc\n");

    Diagnostic refusal = refusal();
    assertThat(refusal.code()).isEqualTo(EmulatorCode.PACKAGES);
    assertThat(refusal.message()).endsWith("missing: ninja-build");
    assertThat(refusal.hint()).contains("as root: vfio-dt doctor --install");
    assertThat(emulators().missingPackages(TOOL).get()).containsExactly("ninja-build");
    assertThat(machine.times("update")).isZero();
  }

  @Test
  void misstrustsAMachineWithoutDpkg() {
    machine.fail("dpkg-query", "absent");

    assertThat(emulators().missingPackages(TOOL).get()).containsExactly("gcc", "ninja-build");
  }

  @Test
  void namesAMachineWithoutMirrors() {
    machine.mirror = "";

    assertThat(refusal().message()).isEqualTo("apt's configuration names no mirror for bookworm");
  }

  @ParameterizedTest
  @CsvSource({
    "E: Unable to find a source package for qemu, NO_SOURCE",
    "Err:1 Could not resolve 'mirror.example', UNREACHABLE",
    "The following signatures were invalid: BADSIG 1, UNTRUSTED",
    "E: You don't have enough free space, NO_SPACE"
  })
  void saysWhyThereIsNoSource(String output, EmulatorCode code) {
    machine.fail("source of a version", output);
    machine.fail("source", output);

    Diagnostic refusal = refusal();
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal.message()).contains("qemu");
    assertThat(refusal.hint()).isPresent();
  }

  @Test
  void saysThatTheNetworkIsMissingWhenOnlyTheListsTell() {
    machine.fail("update", "W: Failed to fetch http://mirror.example");
    machine.fail("source of a version", "E: Unable to find a source package");
    machine.fail("source", "E: Unable to find a source package");

    assertThat(refusal().code()).isEqualTo(EmulatorCode.UNREACHABLE);
  }

  @Test
  void takesANewerPackageAndSaysSo() {
    machine.fail("source of a version", "E: no such version");
    machine.version = "1:7.2-2";

    Outcome<Tool> outcome = ready();
    assertThat(outcome.ok()).isTrue();
    assertThat(outcome.diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly(
            "the emulator is built from qemu 1:7.2-2, the patches were made for 1:7.2-1");
  }

  @Test
  void namesThePatchTheFileAndThePlaceThatDoNotFit() throws IOException {
    write("toolchain/qemu/patches/0001-dma.patch", PATCH.replace("-two", "-zwei"));
    machine.fail("source of a version", "E: no such version");
    machine.version = "1:7.2-2";

    Diagnostic refusal = refusal();
    assertThat(refusal.code()).isEqualTo(EmulatorCode.PATCH);
    assertThat(refusal.message()).isEqualTo("this hunk does not fit hw/dma.c of the tree");
    assertThat(refusal.at().get().file().name()).endsWith("patches/0001-dma.patch");
    assertThat(refusal.at().get().line()).isEqualTo(8);
    assertThat(refusal.notes())
        .extracting(note -> note.text())
        .contains(
            "nearest place: hw/dma.c line 2 is 'two', not 'zwei'",
            "the source package is qemu 1:7.2-2, the patches were made for 1:7.2-1");
    assertThat(refusal.hint().get()).contains("carry the patch over", "qemu/sources/1_7.2-1");
  }

  @Test
  void refusesAModelInPlaceOfAFileOfTheSource() throws IOException {
    write("toolchain/qemu/models/hw/dma.c", "");

    assertThat(refusal().message()).isEqualTo("the source package has a file hw/dma.c of its own");
  }

  @Test
  void dropsAPackageThatCannotBeUnpacked() {
    machine.fail("dpkg-source", "error: File has incorrect checksum");

    assertThat(refusal().code()).isEqualTo(EmulatorCode.UNPACK);
    machine.failures.clear();
    assertThat(ready().ok()).isTrue();
    assertThat(machine.times("update")).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "configure, ERROR: glib-2.56 is required, CONFIGURE",
    "ninja, ../hw/dma.c:3:1: error: expected ';', COMPILE"
  })
  void saysTheFirstErrorOfABuild(String step, String line, EmulatorCode code) {
    machine.fail(step, "[1/2] Compiling\n../hw/dma.h:1: warning: x\n" + line + "\nx: error: y\n");

    Diagnostic refusal = refusal();
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal.message()).endsWith(line);
    assertThat(refusal.notes().get(0).text())
        .startsWith("the whole log is in " + top().resolve("logs"));
  }

  @ParameterizedTest
  @CsvSource({"dpkg-source", "configure", "ninja"})
  void saysThatTheDiskIsFull(String step) {
    machine.fail(step, "cannot write: No space left on device");

    Diagnostic refusal = refusal();
    assertThat(refusal.code()).isEqualTo(EmulatorCode.NO_SPACE);
    assertThat(refusal.hint().get()).contains("VFIO_DT_CACHE");
  }

  @Test
  void refusesABuildThatDoesNotRun() throws IOException {
    machine.answer = "Segmentation fault";

    assertThat(refusal().code()).isEqualTo(EmulatorCode.NO_ANSWER);
    assertThat(entries()).isEmpty();
  }

  @Test
  void namesACacheThatCannotBeWritten() throws IOException {
    Files.createDirectories(folder.resolve("cache"));
    Files.writeString(top(), "a file where the folder should be");

    Diagnostic refusal = refusal();
    assertThat(refusal.code()).isEqualTo(KernelCode.STORAGE);
    assertThat(refusal.message()).contains(top().toString());
    assertThat(refusal.hint().get()).contains("VFIO_DT_CACHE");
  }

  @Test
  void takesWhatIsBuiltWithoutWritingAnything() throws IOException {
    ready();
    Files.delete(top().resolve("lock"));

    assertThat(ready().ok()).isTrue();
    assertThat(top().resolve("lock")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "'package = \"qemu\"', 'package = \"--help\"'",
    "'\"gcc\"', '\"-y\"'",
    "'\"tests/qtest/a-test\"', '\"../a-test\"'",
    "'program = \"qemu-system-arm\"', 'program = \"-q\"'",
    "'title = ', 'titel = '"
  })
  void refusesARecipeThatSaysSomethingElse(String from, String to) throws IOException {
    write("toolchain/qemu/emulator.toml", RECIPE.replace(from, to));

    assertThat(refusal().code().id()).startsWith("DATA-");
    assertThat(machine.ran).isEmpty();
  }

  @Test
  void namesARecipeThatIsNotThere() throws IOException {
    Files.delete(folder.resolve("data/toolchain/qemu/emulator.toml"));

    assertThat(refusal().message()).contains("toolchain/qemu/emulator.toml");
  }
}
