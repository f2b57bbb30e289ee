// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfiodt.report.Status;
import org.vfiodt.report.matrix.Cell;
import org.vfiodt.report.matrix.Evidence;
import org.vfiodt.report.matrix.Matrix;
import org.vfiodt.report.matrix.MatrixCheck;
import org.vfiodt.report.matrix.MatrixJson;
import org.vfiodt.report.matrix.MatrixKernel;
import org.vfiodt.report.matrix.MatrixPatch;

/** A series is sent, reviewed and sent again. */
@Tag("pipeline")
class SeriesLifeCycleTest {
  @TempDir Path folder;
  private World world;
  private Path first;
  private Path second;

  @BeforeEach
  void makeWorld() {
    world = World.in(folder);
    first = folder.resolve("v1");
    second = folder.resolve("v2");
    world.generate(first).endsWith(0);
  }

  private Said again(String... options) {
    List<String> words = new ArrayList<>(List.of("generate", world.spec().toString()));
    words.addAll(List.of("--kernel", world.kernel().toString(), "-o", second.toString()));
    words.addAll(List.of(options));
    return world.run(words.toArray(String[]::new));
  }

  private Path file(String name, String text) {
    return Folder.write(folder.resolve(name), text);
  }

  @Test
  void linksToTheFirstVersionAndShowsWhatChanged() {
    Path changes = file("changes", "- nothing but this line\n");
    again(
            "-v",
            "2",
            "--changes",
            changes.toString(),
            "--previous",
            first.toString(),
            "--depends-on",
            "<a@example.org>",
            "--depends-on",
            "https://lore.kernel.org/r/b@c")
        .endsWith(0);
    String cover = Folder.read(second.resolve("v2-0000-cover-letter.patch"));
    String old = Folder.read(first.resolve("0000-cover-letter.patch"));
    String id = old.lines().filter(line -> line.startsWith("Message-Id: ")).findFirst().get();
    assertThat(cover)
        .contains(
            "Changes in v2:\n- nothing but this line\n\nLink to v1: https://lore.kernel.org/r/")
        .contains("/r/" + id.substring("Message-Id: <".length(), id.length() - 1) + "\n")
        .contains("Depends-on: <a@example.org>\nDepends-on: https://lore.kernel.org/r/b@c\n")
        .contains("\nRange-diff against v1:\n1:  ")
        .doesNotContain("In-Reply-To", id);
  }

  @Test
  void refusesWhatIsNoEarlierVersion() {
    again("-v", "2", "--previous", folder.resolve("no").toString()).endsWith(1).says("[RUN-001]");
    again("--previous", first.toString()).endsWith(1).says("-v 2", "[SERIES-031]");
    again("-v", "2", "--previous", file("x.mbox", "no mail\n").toString())
        .endsWith(1)
        .says("[SERIES-021]");
    Folder.delete(first.resolve("0000-cover-letter.patch"));
    again("-v", "2", "--previous", first.toString()).endsWith(1).says("[SERIES-030]");
    again("--changes", file("empty", " \n").toString()).endsWith(1).says("[RUN-015]");
    again("--changes", file("cut", "--- x\n").toString()).endsWith(1).says("[SERIES-004]");
    again("--depends-on", "nobody").endsWith(2).says("[SERIES-032]");
    assertThat(second.resolve("v2-0000-cover-letter.patch")).doesNotExist();
  }

  @Test
  void tellsWhatARunFoundAndNothingOfOtherPatches() {
    Path run = folder.resolve("run");
    again("--tested", run.toString()).endsWith(1).says("[RUN-001]");
    Folder.write(run.resolve("matrix.json"), "{}");
    again("--tested", run.toString()).endsWith(1);
    Folder.write(
        run.resolve("matrix.json"),
        "{\"command\":\"\",\"tool\":\"t\",\"shard\":\"\",\"subject\":{},\"checks\":[],\"kernels\":[]}");
    again("--tested", run.toString()).endsWith(1).says("other patches", "[RUN-016]");
  }

  @Test
  void countsWhatTheRunHasAndNamesItsProof() throws Exception {
    List<MatrixPatch> patches = new ArrayList<>();
    patches.add(patch(0, "", Status.SKIP));
    for (Path mail : mails(first).subList(1, mails(first).size())) {
      Process git =
          new ProcessBuilder("git", "patch-id", "--stable").redirectInput(mail.toFile()).start();
      String id = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      patches.add(patch(patches.size(), id.substring(0, 40), Status.PASS));
    }
    MatrixKernel kernel = new MatrixKernel("9.9", "k", "Linux", "s", patches);
    Matrix matrix =
        new Matrix(
            "",
            "vfio-dt 1",
            "",
            Map.of(),
            List.of(new MatrixCheck("boot", "boot", "")),
            List.of(kernel));
    Path run = folder.resolve("run");
    Folder.write(run.resolve("matrix.json"), MatrixJson.write(matrix));
    Folder.write(run.resolve("proof.json"), "{\"head\": \"" + "ab".repeat(32) + "\"}");
    again("--tested", run.toString()).endsWith(0);
    assertThat(Folder.read(second.resolve("0000-cover-letter.patch")))
        .contains(
            "\nTested: the base and each patch on it, by vfio-dt 1\n  Linux 9.9\n    boot  "
                + (patches.size() - 1)
                + " passed, 1 skipped\n"
                + "  Inherited where nothing that is run changed: 1 boot\n"
                + "  Skipped: 1 boot: no emulator\n"
                + "  Proof: abab");
    Folder.write(run.resolve("proof.json"), "{}");
    again("--tested", run.toString()).endsWith(1).says("proof.json", "[REPORT-001]");
  }

  private static MatrixPatch patch(int number, String id, Status status) {
    String detail = status == Status.SKIP ? "no\nemulator" : "";
    Cell cell =
        new Cell(
            "boot",
            status,
            detail,
            number == 2 ? 1 : -1,
            0,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Evidence.NONE);
    return new MatrixPatch(number, "s", "", "", id, "", List.of(cell));
  }

  private static List<Path> mails(Path place) throws IOException {
    try (Stream<Path> files = Files.list(place)) {
      return files.filter(file -> file.toString().endsWith(".patch")).sorted().toList();
    }
  }

  @Test
  void addressesMailsToWhomTheKernelNames() {
    Path maintainers = world.kernel().resolve("MAINTAINERS");
    if (Files.exists(maintainers)) {
      Folder.delete(maintainers);
    }
    again("--to-cc").endsWith(1).says("[KERN-024]");
    Folder.write(
        maintainers,
        "ALL\nM:\tAnn Doe, Jr <ann@example.org>\nR:\tBø <bo@example.org>\nL:\tl@example.org\nF:\t*/\n");
    again("--to-cc").endsWith(0);
    assertThat(Folder.names(second).filter(name -> name.matches("[0-9]+-.*"))).isNotEmpty();
    assertThat(Folder.read(second.resolve("0000-cover-letter.patch")))
        .contains(
            "To: \"Ann Doe, Jr\" <ann@example.org>\nCc: =?UTF-8?q?B=C3=B8?= <bo@example.org>,\n")
        .contains("    l@example.org\n");
  }

  @Test
  void isCompleteForTheProgramsThatReadSeries() throws Exception {
    again("-v", "2", "--previous", first.toString()).endsWith(0);
    List<String> mails = new ArrayList<>();
    for (Path place : List.of(first, second)) {
      mails(place).forEach(mail -> mails.add(mail.toString()));
    }
    Path script = Path.of("src/test/resources/series/b4-series.py");
    List<String> b4 = new ArrayList<>(List.of("/usr/bin/python3", script.toString()));
    b4.addAll(mails);
    int count = mails.size() / 2 - 1;
    assertThat(output("ModuleNotFoundError", b4))
        .isEqualTo(
            String.format(
                java.util.Locale.ROOT,
                "1 %1$d %1$d complete cover%n2 %1$d %1$d complete cover%n",
                count));
    List<String> send =
        new ArrayList<>(
            List.of(
                "git",
                "-c",
                "sendemail.confirm=never",
                "send-email",
                "--dry-run",
                "--suppress-cc=all",
                "--from=a@example.org",
                "--to=b@example.org"));
    send.addAll(mails.subList(mails.size() / 2, mails.size()));
    assertThat(output("is not a git command", send).split("Dry-OK", -1)).hasSize(count + 2);
  }

  private String output(String lacks, List<String> command)
      throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    Assumptions.assumeFalse(said.contains(lacks), "SKIPPED: not installed: " + command.get(0));
    assertThat(code).as(said).isZero();
    return said;
  }
}
