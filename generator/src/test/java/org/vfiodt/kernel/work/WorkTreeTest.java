// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.kernel.FakeKernel;
import org.vfiodt.kernel.HeardProgress;
import org.vfiodt.kernel.KernelCode;
import org.vfiodt.kernel.Progress;

class WorkTreeTest {
  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);
  private static final String KCONFIG = "drivers/vfio/Kconfig";

  @TempDir Path folder;
  private TreeHome home;

  @BeforeEach
  void makeTree() throws IOException {
    home = new TreeHome(folder.resolve("linux-3.10.1-abc"));
    FakeKernel.write(home.tree());
    for (String name : FakeKernel.files().keySet()) {
      Files.setLastModifiedTime(home.tree().resolve(name), LONG_AGO);
    }
  }

  private Outcome<List<String>> apply(Map<String, Optional<String>> content) {
    try (WorkTree work = WorkTree.open(home, Progress.NONE).get()) {
      return work.apply(content);
    }
  }

  private static Map<String, Optional<String>> overlay(String... pairs) {
    Map<String, Optional<String>> overlay = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      overlay.put(pairs[i], Optional.of(pairs[i + 1]));
    }
    return overlay;
  }

  private PristineTree pristine() {
    return PristineTree.open(home).orElseThrow();
  }

  private void assertPristine() {
    assertThat(FakeKernel.read(home.tree())).isEqualTo(FakeKernel.files());
  }

  private boolean touched(String name) throws IOException {
    return !Files.getLastModifiedTime(home.tree().resolve(name)).equals(LONG_AGO);
  }

  @Test
  void writesOnlyWhatDiffers() throws IOException {
    List<String> written =
        apply(
                overlay(
                    KCONFIG,
                    "menuconfig OURS\n",
                    "drivers/vfio/vfio.c",
                    FakeKernel.files().get("drivers/vfio/vfio.c"),
                    "drivers/vfio/dt/vfio_dt.c",
                    "int dt;\n"))
            .get();
    assertThat(written).containsExactly(KCONFIG, "drivers/vfio/dt/vfio_dt.c");
    assertThat(home.tree().resolve(KCONFIG)).hasContent("menuconfig OURS\n");
    assertThat(touched(KCONFIG)).isTrue();
    assertThat(touched("drivers/vfio/vfio.c")).isFalse();
    assertThat(touched("Makefile")).isFalse();
  }

  @Test
  void touchesNothingTheSecondTime() throws IOException {
    Map<String, Optional<String>> overlay = overlay(KCONFIG, "x\n", "new/file.c", "y\n");
    apply(overlay).get();
    Files.setLastModifiedTime(home.tree().resolve(KCONFIG), LONG_AGO);
    assertThat(apply(overlay).get()).isEmpty();
    assertThat(touched(KCONFIG)).isFalse();
  }

  @Test
  void restoresWhatIsNoLongerInTheSet() {
    apply(overlay(KCONFIG, "x\n", "drivers/vfio/dt/a.c", "a\n", "drivers/vfio/dt/b.c", "b\n"))
        .get();
    assertThat(apply(overlay("drivers/vfio/dt/b.c", "b\n")).get())
        .containsExactly(KCONFIG, "drivers/vfio/dt/a.c");
    assertThat(apply(Map.of()).get()).containsExactly("drivers/vfio/dt/b.c");
    assertPristine();
    assertThat(home.tree().resolve("drivers/vfio/dt")).doesNotExist();
  }

  @Test
  void deletesAndBringsBack() {
    apply(Map.of("drivers/vfio/vfio.c", Optional.empty())).get();
    assertThat(home.tree().resolve("drivers/vfio/vfio.c")).doesNotExist();
    assertThat(pristine().read("drivers/vfio/vfio.c")).isPresent();
    assertThat(pristine().list("drivers/vfio")).containsExactly("Kconfig", "vfio.c");
    apply(Map.of()).get();
    assertPristine();
  }

  @Test
  void readsThePristineTreeThroughAnyOverlay() {
    apply(overlay(KCONFIG, "ours\n", "drivers/vfio/dt/a.c", "a\n", "new.c", "n\n")).get();
    PristineTree tree = pristine();
    FakeKernel.files().forEach((name, text) -> assertThat(tree.read(name)).contains(text));
    assertThat(tree.read("drivers/vfio/dt/a.c")).isEmpty();
    assertThat(tree.list("drivers/vfio")).containsExactly("Kconfig", "vfio.c");
    assertThat(tree.list("")).containsExactly("Makefile", "drivers", "scripts");
    assertThat(tree.list("drivers/vfio/dt")).isEmpty();
    assertThat(tree.version()).hasToString("3.10.1");
  }

  @Test
  void keepsEveryByteAndTheExecutableBit() throws IOException {
    StringBuilder bytes = new StringBuilder();
    for (char c = 0; c < 256; c++) {
      bytes.append(c);
    }
    apply(overlay("scripts/run.sh", bytes.toString())).get();
    assertThat(Files.readAllBytes(home.tree().resolve("scripts/run.sh"))).hasSize(256);
    assertThat(home.tree().resolve("scripts/run.sh")).isExecutable();
    apply(Map.of()).get();
    assertThat(home.tree().resolve("scripts/run.sh")).isExecutable();
    apply(overlay(KCONFIG, bytes.toString())).get();
    assertThat(FakeKernel.read(home.tree()).get(KCONFIG)).isEqualTo(bytes.toString());
    assertThat(home.tree().resolve(KCONFIG)).isReadable();
    assertThat(Files.isExecutable(home.tree().resolve(KCONFIG))).isFalse();
  }

  @Test
  void turnsAFileIntoAFolderAndBack() {
    apply(overlay("x", "a file\n")).get();
    apply(overlay("x/y", "in a folder\n")).get();
    assertThat(home.tree().resolve("x/y")).exists();
    apply(overlay("x", "a file again\n")).get();
    assertThat(home.tree().resolve("x")).hasContent("a file again\n");
    apply(Map.of()).get();
    assertPristine();
  }

  @Test
  void replacesAPristineFileByAFolderAndBack() {
    Map<String, Optional<String>> overlay = overlay("drivers/vfio/vfio.c/part.c", "p\n");
    overlay.put("drivers/vfio/vfio.c", Optional.empty());
    apply(overlay).get();
    assertThat(home.tree().resolve("drivers/vfio/vfio.c/part.c")).exists();
    assertThat(pristine().read("drivers/vfio/vfio.c")).isPresent();
    apply(Map.of()).get();
    assertPristine();
  }

  @Test
  void changesTheFileThatALinkLeadsTo() throws IOException {
    Files.createDirectory(home.tree().resolve("scripts/include"));
    Files.createSymbolicLink(
        home.tree().resolve("scripts/include/vfio"), Path.of("../../drivers/vfio"));
    assertThat(apply(overlay("scripts/include/vfio/Kconfig", "ours\n")).get())
        .containsExactly(KCONFIG);
    assertThat(pristine().read(KCONFIG)).isEqualTo(pristine().read("scripts/include/vfio/Kconfig"));
    assertThat(pristine().read(KCONFIG)).contains(FakeKernel.files().get(KCONFIG));
  }

  @Test
  void refusesPathsOutsideTheTreeAndChangesNothing() throws IOException {
    Files.createSymbolicLink(home.tree().resolve("out"), folder);
    Map<String, Optional<String>> overlay =
        overlay(
            "../x",
            "",
            "/etc/passwd",
            "",
            "a/../../x",
            "",
            "out/x",
            "",
            "",
            "",
            "drivers",
            "",
            "a\0b",
            "",
            KCONFIG,
            "ours\n");
    Outcome<List<String>> outcome = apply(overlay);
    assertThat(outcome.diagnostics()).extracting(Diagnostic::code).containsOnly(KernelCode.OVERLAY);
    assertThat(outcome.diagnostics()).hasSize(7);
    assertThat(home.tree().resolve(KCONFIG)).hasContent(FakeKernel.files().get(KCONFIG));
    assertThat(folder.resolve("x")).doesNotExist();
    assertThat(pristine().read("out/x")).isEmpty();
    assertThat(pristine().read("../linux-3.10.1-abc/tree/Makefile")).isEmpty();
  }

  @Test
  void undoesARunThatWasKilledBetweenTwoFiles() throws IOException {
    Originals originals = new Originals(home);
    originals.saveFile(Path.of(KCONFIG), home.tree().resolve(KCONFIG));
    FakeKernel.write(home.tree(), KCONFIG, "half of the overlay\n");
    originals.saveFile(Path.of("Makefile"), home.tree().resolve("Makefile"));
    originals.saveNothing(Path.of("drivers/vfio/dt"));
    originals.saveNothing(Path.of("drivers/vfio/dt/a.c"));
    Files.createDirectories(home.tree().resolve("drivers/vfio/dt"));
    Files.writeString(home.temporary(), "the next fi");
    assertThat(pristine().read(KCONFIG)).contains(FakeKernel.files().get(KCONFIG));
    apply(Map.of()).get();
    assertPristine();
    assertThat(home.tree().resolve("drivers/vfio/dt")).doesNotExist();
    assertThat(touched("Makefile")).isFalse();
  }

  @Test
  void keepsTheFirstOriginalHoweverOftenAFileIsChanged() {
    apply(overlay(KCONFIG, "one\n")).get();
    apply(overlay(KCONFIG, "two\n")).get();
    apply(Map.of()).get();
    apply(overlay(KCONFIG, "three\n")).get();
    assertThat(pristine().read(KCONFIG)).contains(FakeKernel.files().get(KCONFIG));
    apply(Map.of()).get();
    assertPristine();
  }

  @Test
  void letsTheSecondRunWaitForTheFirst() throws Exception {
    HeardProgress heard = new HeardProgress();
    WorkTree first = WorkTree.open(home, Progress.NONE).get();
    CompletableFuture<Outcome<WorkTree>> second =
        CompletableFuture.supplyAsync(() -> WorkTree.open(home, heard));
    while (heard.messages.isEmpty()) {
      Thread.onSpinWait();
    }
    assertThat(second).isNotDone();
    first.close();
    second.get().get().close();
    assertThat(heard.messages).singleElement().asString().contains("waiting for another run");
  }

  @Test
  void failsOnATreeThatIsGone() {
    Outcome<WorkTree> outcome = WorkTree.open(new TreeHome(folder.resolve("no")), Progress.NONE);
    assertThat(outcome.diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(KernelCode.STORAGE);
  }
}
