// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.vfiodt.data.Sha256;
import org.vfiodt.report.CaseReport;
import org.vfiodt.report.Status;
import org.vfiodt.report.matrix.Cell;
import org.vfiodt.report.matrix.Evidence;
import org.vfiodt.report.matrix.Finding;
import org.vfiodt.report.matrix.Matrix;
import org.vfiodt.report.matrix.MatrixCheck;
import org.vfiodt.report.matrix.MatrixJson;
import org.vfiodt.report.matrix.MatrixKernel;
import org.vfiodt.report.matrix.MatrixPatch;
import org.vfiodt.report.matrix.Moment;
import org.vfiodt.series.mailbox.MailPatchId;

/** Makes run directories of checks that never ran, with cells of all kinds. */
final class RunBuilder {
  private final Path run;
  private final Random random;
  private final int logSize;

  /**
   * @param seed of what logs say and how cells end
   * @param logSize least number of characters of a log
   */
  RunBuilder(Path run, long seed, int logSize) {
    this.run = run;
    this.random = new Random(seed);
    this.logSize = logSize;
  }

  /** Writes a whole run directory. */
  Matrix build(int kernels, int patches, int checks) {
    List<MatrixCheck> columns = new ArrayList<>();
    for (int i = 0; i < checks; i++) {
      columns.add(new MatrixCheck("check" + i, "C" + i, "Looks at thing " + i + "."));
    }
    List<MatrixKernel> rows = new ArrayList<>();
    for (int i = 0; i < kernels; i++) {
      rows.add(kernel("6." + i + ".7", patches, checks));
    }
    Map<String, String> subject = new LinkedHashMap<>();
    subject.put("patches", "größe/x.mbox");
    subject.put("board", "smdkc210");
    Matrix matrix =
        new Matrix(
            "vfio-dt check x.mbox --kernel K",
            "vfio-dt 1",
            "",
            subject,
            columns,
            List.copyOf(rows));
    finish(matrix);
    return matrix;
  }

  /** Writes the files of the whole for a matrix. */
  void finish(Matrix matrix) {
    write("matrix.json", MatrixJson.write(matrix));
    write("proof.json", Proofs.write(matrix));
  }

  private MatrixKernel kernel(String id, int patches, int checks) {
    List<MatrixPatch> rows = new ArrayList<>();
    for (int number = 0; number <= patches; number++) {
      List<Cell> cells = new ArrayList<>();
      for (int check = 0; check < checks; check++) {
        String folder = String.format(Locale.ROOT, "kernels/%s/%02d/check%d", id, number, check);
        cells.add(cell(folder, "check" + check, id + "/" + number, number));
      }
      String file = "";
      String mail = "";
      if (number > 0) {
        file = String.format(Locale.ROOT, "kernels/%s/patches/%04d-part.patch", id, number);
        mail = mail(number);
        write(file, mail);
      }
      rows.add(
          new MatrixPatch(
              number,
              number == 0 ? "base" : "part " + number,
              file,
              number == 0 ? "" : digest(mail),
              MailPatchId.of(mail),
              digest("tree" + number),
              cells));
    }
    return new MatrixKernel(id, "debian:" + id, "Linux " + id, digest(id), rows);
  }

  private Cell cell(String folder, String check, String place, int number) {
    Status status = Status.values()[random.nextInt(4)];
    Map<String, String> files = new TreeMap<>();
    if (status != Status.SKIP) {
      files.put("check.log", write(folder + "/check.log", log()));
      if (random.nextBoolean()) {
        files.put("more/console.log", write(folder + "/more/console.log", log()));
      }
    }
    Cell cell =
        new Cell(
            check,
            status,
            "it was " + status.name().toLowerCase(Locale.ROOT),
            status == Status.PASS && number > 0 && random.nextBoolean() ? number - 1 : -1,
            random.nextInt(1000) / 10.0,
            List.of("vfio-dt", "check", "x.mbox", "--cell", place + "/" + check),
            status == Status.FAIL
                ? List.of(
                    new Finding(
                        Finding.Kind.GUILTY, "a.c", 3, "no", "check.log", 1, List.of("x"), 1))
                : List.of(),
            List.of(new CaseReport(List.of("group", "opens"), status, List.of("said"))),
            List.of(new Moment("init", 1.25, 7)),
            List.of("a message"),
            new Evidence(
                digest(place + check),
                digest("config"),
                "gcc 12",
                Map.of("zImage", digest("image" + number)),
                files));
    write(folder + "/cell.json", MatrixJson.write(cell));
    return cell;
  }

  private static String mail(int number) {
    return "From: A <a@b.example>\nSubject: [PATCH "
        + number
        + "/9] part "
        + number
        + "\n\nText.\n---\ndiff --git a/f"
        + number
        + " b/f"
        + number
        + "\n--- a/f"
        + number
        + "\n+++ b/f"
        + number
        + "\n@@ -1,2 +1,3 @@\n one\n+"
        + number
        + " new\n two\n-- \n2.39\n";
  }

  private String log() {
    StringBuilder log = new StringBuilder();
    do {
      log.append("[    ").append(random.nextInt(99)).append("] a line that somebody wrote\n");
    } while (log.length() < logSize);
    return log.toString();
  }

  /** Writes a file and gives its digest. */
  String write(String path, String text) {
    try {
      Path file = run.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, text.getBytes(StandardCharsets.UTF_8));
      return digest(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digest(String text) {
    return Sha256.of(text);
  }
}
