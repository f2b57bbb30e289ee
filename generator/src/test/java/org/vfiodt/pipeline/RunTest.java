// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.report.StageReport;
import org.vfiodt.report.Status;

/** Stages in their folders, recorded as they end. */
class RunTest {
  @TempDir Path folder;
  private final List<StageReport> heard = new ArrayList<>();

  private Run run() {
    return new Run(new RunDirectory(folder.resolve("run")), heard::add);
  }

  private static Path write(Path file, String text) {
    try {
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void movesWhatAStageLeavesIntoPlace() {
    Run run = run();
    Path expected = run.nextFolder("one");
    Outcome<String> outcome =
        run.stage(
            "one",
            work -> {
              assertThat(work).isEmptyDirectory();
              assertThat(work.getFileName()).hasToString(".01-one.tmp");
              write(work.resolve("a"), "text");
              return Outcome.of("value");
            },
            value -> new Run.Detail("made a " + value, true));
    assertThat(outcome.get()).isEqualTo("value");
    assertThat(expected.resolve("a")).hasContent("text");
    assertThat(run.nextFolder("two").getFileName()).hasToString("02-two");
    assertThat(heard).isEqualTo(run.reports());
    assertThat(heard.get(0).status()).isEqualTo(Status.PASS);
    assertThat(heard.get(0).detail()).isEqualTo("made a value");
    assertThat(heard.get(0).reused()).isTrue();
  }

  @Test
  void keepsWhatAFailedStageLeft() {
    Run run = run();
    run.stage(
        "bad",
        work -> {
          write(work.resolve("log"), "words");
          return Outcome.failed(
              List.of(
                  Diagnostic.of(RunCode.BOARD_TREE, "no tree"),
                  Diagnostic.of(RunCode.OUTPUT, "later")));
        },
        value -> Run.Detail.of("never"));
    assertThat(run.directory().folder(1, "bad").resolve("log")).hasContent("words");
    assertThat(heard.get(0).status()).isEqualTo(Status.FAIL);
    assertThat(heard.get(0).detail()).isEqualTo("no tree");
    assertThat(heard.get(0).messages()).hasSize(2);
  }

  @Test
  void tellsABrokenEnvironmentFromABadInput() {
    run()
        .stage(
            "bad",
            work -> Outcome.failed(Diagnostic.of(RunCode.OUTPUT, "full")),
            value -> Run.Detail.of("never"));
    assertThat(heard.get(0).status()).isEqualTo(Status.ERROR);
  }

  @Test
  void replacesTheFolderOfAnEarlierRunAndOfAKilledOne() throws IOException {
    Path top = Files.createDirectories(folder.resolve("run"));
    write(Files.createDirectories(top.resolve("01-one")).resolve("old"), "");
    write(Files.createDirectories(top.resolve(".01-one.tmp")).resolve("half"), "");
    run().stage("one", work -> Outcome.of(1), value -> Run.Detail.of(""));
    assertThat(top.resolve("01-one")).isEmptyDirectory();
    assertThat(top.resolve(".01-one.tmp")).doesNotExist();
  }

  @Test
  void clearsWhatRunsLeaveAndNothingElse() throws IOException {
    Path top = Files.createDirectories(folder.resolve("run"));
    for (String name :
        List.of("report.json", "junit.xml", ".report.txt.tmp", "notes.txt", "1-x", "report")) {
      write(top.resolve(name), "");
    }
    write(Files.createDirectories(top.resolve("06-boot")).resolve("console.log"), "");
    Files.createDirectories(top.resolve(".05-build.tmp"));
    RunDirectory directory = new RunDirectory(top);
    directory.clear();
    try (var left = Files.list(top)) {
      assertThat(left.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("notes.txt", "1-x", "report");
    }
    new RunDirectory(folder.resolve("nowhere")).clear();
    assertThat(folder.resolve("nowhere")).doesNotExist();
  }

  @Test
  void saysThatItsDirectoryCannotBeWritten() {
    write(folder.resolve("run"), "a file");
    Outcome<Integer> outcome =
        run().stage("one", work -> Outcome.of(1), value -> Run.Detail.of(""));
    assertThat(outcome.diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(RunCode.DIRECTORY);
    assertThat(heard.get(0).status()).isEqualTo(Status.ERROR);
  }

  @Test
  void writesAFileWholeOrNotAtAll() throws IOException {
    Path file = write(folder.resolve("a"), "old");
    WholeFile.write(file, "new".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(file).hasContent("new");
    Path taken = Files.createDirectories(folder.resolve("b/not-empty")).getParent();
    assertThatThrownBy(() -> WholeFile.write(taken, new byte[1])).isInstanceOf(IOException.class);
    try (var left = Files.list(folder)) {
      assertThat(left.map(each -> each.getFileName().toString()))
          .containsExactlyInAnyOrder("a", "b");
    }
  }
}
