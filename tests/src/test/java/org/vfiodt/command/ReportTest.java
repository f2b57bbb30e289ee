// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfiodt.report.matrix.Matrix;
import org.vfiodt.report.matrix.MatrixJson;
import org.vfiodt.report.matrix.MatrixKernel;
import org.vfiodt.report.matrix.MatrixPatch;

/** Finished checks in other forms, and parts of one that become the whole. */
@Tag("pipeline")
class ReportTest {
  private static final Path SAMPLE =
      Checkout.top().resolve("generator/src/test/resources/report/run");

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
  void findsOutWhatTheDirectoryHolds() {
    Path run = run("whole", sample());
    assertThat(world.run("report", run.toString()).out())
        .contains("\n6.1.192  Linux 6.1.192 (Debian)\n")
        .endsWith("\nFAIL  32 cells: 19 passed, 6 failed, 2 errors, 5 skipped\n")
        .doesNotContain("\u001b");
    Path file = run.resolve("matrix.json");
    assertThat(bytes(world.run("report", file.toString(), "--format", "json").out()))
        .isEqualTo(Folder.read(file));
  }

  @Test
  void leavesOutTimes() {
    Path run = run("whole", sample());
    String json =
        world
            .run("report", run.toString(), "--format", "json", "--without-times")
            .endsWith(0)
            .out();
    assertThat(bytes(json)).isEqualTo(MatrixJson.write(sample().withoutTimes()));
  }

  @Test
  void writesJobsIntoAFolder() {
    Path run = run("whole", sample());
    Path jobs = folder.resolve("jobs");
    String[] words = {"report", run.toString(), "--format", "lava", "-o", jobs.toString()};
    world.run(words).endsWith(0);
    assertThat(Folder.texts(jobs))
        .containsKeys("6.1.192-1-boot.qemu.yaml", "6.1.192-1-boot.arndale.yaml");
    assertThat(Folder.texts(jobs).get("6.1.192-1-boot.qemu.yaml"))
        .contains("file://" + run + "/kernels/6.1.192/01/boot/zImage");
    world.run(words).endsWith(3).says(jobs + " is there already");
  }

  @Test
  void answersForAMail() {
    Path run = run("whole", sample());
    MatrixPatch patch = sample().kernels().get(1).patches().get(3);
    String mail = run.resolve(patch.file()).toString();
    assertThat(world.run("report", run.toString(), "--format", "b4", "--patch", mail).out())
        .contains("vfio-dt 6.1.192/boot", "the kernel panicked");
    Folder.write(folder.resolve("other"), "diff --git a/a b/a\n");
    Said said =
        world.run(
            "report", run.toString(), "--format", "b4", "--patch", folder.resolve("other") + "");
    said.endsWith(0).says("[REPORT-008]");
    assertThat(said.out()).contains("\"warn\"");
  }

  @Test
  void saysWhatIsWrongWithTheWords() {
    String run = run("whole", sample()).toString();
    world.run("report", run, "--format", "lawa").endsWith(2).says("lawa", "lava");
    world.run("report", run, run).endsWith(2).says("--merge");
    world.run("report", run, "--merge").endsWith(2).says("-o");
    world.run("report", run, "--artifacts-url", "a b").endsWith(2).says("'a b' is no URL");
    world.run("report", run, "--format", "b4", "--patch", "no").endsWith(1).says("no mail at no");
  }

  @Test
  void aTestHasFewerForms() {
    Said said = world.job("test").endsWith(0);
    String run = said.out().replaceAll("(?s).*\nreport +(\\S+)/report.json\n.*", "$1");
    world.run("report", run, "--format", "kcidb").endsWith(2).says("kcidb");
    assertThat(world.run("report", run, "--format", "json", "--without-times").endsWith(0).out())
        .containsPattern("\"seconds\" : 0.0")
        .doesNotContainPattern("\"seconds\" : [1-9]");
    world
        .run("report", "--merge", run, "-o", folder.resolve("x") + "")
        .endsWith(1)
        .says("REPORT-002");
  }

  @Test
  void mergesPartsToTheSameBytesAsTheWhole() {
    Path whole = run("whole", sample());
    Path merged = folder.resolve("merged");
    List<String> words = new ArrayList<>(List.of("report", "--merge", "--without-times"));
    words.addAll(parts(3));
    words.addAll(List.of("-o", merged.toString()));
    assertThat(world.run(words.toArray(String[]::new)).endsWith(0).out()).endsWith("5 skipped\n");
    Folder.write(whole.resolve("matrix.json"), MatrixJson.write(sample().withoutTimes()));
    assertThat(Folder.texts(merged)).isEqualTo(Folder.texts(whole));
    world.run(words.toArray(String[]::new)).endsWith(3).says(merged + " is there already");
  }

  @Test
  void mergesNothingWhereAPartIsNotWhole() {
    Path merged = folder.resolve("merged");
    List<String> parts = parts(2);
    Said said = world.run("report", "--merge", parts.get(0), "-o", merged.toString());
    said.endsWith(1).says("parts are missing: 2/2", "[REPORT-004]");
    Folder.delete(Path.of(parts.get(1)).resolve("kernels/6.1.192/01/boot/boot.log"));
    Folder.delete(Path.of(parts.get(1)).resolve("kernels/6.1.192/01/boot"));
    world
        .run("report", "--merge", parts.get(0), parts.get(1), "-o", merged.toString())
        .endsWith(1)
        .says("a part lacks ", "kernels/6.1.192/01/boot", "[RUN-001]");
    assertThat(merged).doesNotExist();
  }

  @Test
  void leavesTheDirectoryOfARunForNobody() {
    String parts = MatrixJson.write(part(1, 1)).replace("kernels/6.1.192/patches/", "../../");
    Path run = folder.resolve("part");
    Folder.write(run.resolve("matrix.json"), parts);
    Path merged = folder.resolve("merged");
    world
        .run("report", "--merge", run.toString(), "-o", merged.toString())
        .endsWith(1)
        .says("is no place in a run", "[REPORT-010]");
    assertThat(merged).doesNotExist();
  }

  /** One character a byte, as files are read here. */
  private static String bytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private List<String> parts(int total) {
    return Stream.iterate(1, number -> number <= total, number -> number + 1)
        .map(number -> run("part-" + number, part(number, total)).toString())
        .toList();
  }

  private static Matrix sample() {
    Path file = SAMPLE.resolve("matrix.json");
    return MatrixJson.read("sample", Folder.read(file)).get();
  }

  /** A run directory with the mails and a file for each cell. */
  private Path run(String name, Matrix matrix) {
    Path run = folder.resolve(name);
    Folder.copy(SAMPLE.resolve("kernels"), run.resolve("kernels"), text -> text);
    matrix
        .places()
        .forEach(
            place ->
                Folder.write(
                    run.resolve(place.folder()).resolve(place.cell().check() + ".log"),
                    place.id() + "\n"));
    Folder.write(run.resolve("matrix.json"), MatrixJson.write(matrix));
    return run;
  }

  private static Matrix part(int number, int total) {
    Matrix whole = sample();
    List<String> ids = whole.places().map(Matrix.Place::id).toList();
    List<MatrixKernel> kernels = new ArrayList<>();
    for (MatrixKernel kernel : whole.kernels()) {
      List<MatrixPatch> patches = new ArrayList<>();
      for (MatrixPatch patch : kernel.patches()) {
        patches.add(
            new MatrixPatch(
                patch.number(),
                patch.subject(),
                patch.file(),
                patch.digest(),
                patch.patchId(),
                patch.tree(),
                patch.cells().stream()
                    .filter(
                        cell ->
                            ids.indexOf(new Matrix.Place(kernel, patch, cell).id()) % total
                                == number - 1)
                    .toList()));
      }
      kernels.add(
          new MatrixKernel(kernel.id(), kernel.name(), kernel.title(), kernel.source(), patches));
    }
    return new Matrix(
        whole.command(),
        whole.tool(),
        number + "/" + total,
        whole.subject(),
        whole.checks(),
        kernels);
  }
}
