// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.matrix.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vfiodt.report.CaseReport;
import org.vfiodt.report.Status;
import org.vfiodt.report.matrix.Cell;
import org.vfiodt.report.matrix.Evidence;
import org.vfiodt.report.matrix.Finding;
import org.vfiodt.report.matrix.Matrix;
import org.vfiodt.report.matrix.MatrixCheck;
import org.vfiodt.report.matrix.MatrixKernel;
import org.vfiodt.report.matrix.MatrixPatch;
import org.vfiodt.report.matrix.Moment;

/** Matrices of any size. */
final class Matrices {
  static final List<String> CHECKS =
      List.of("apply", "style", "build", "dtbs", "lint", "config", "boot", "suite", "dma");

  private static final String DIGEST =
      "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

  private Matrices() {}

  /** Every cell changed in the same way. */
  static Matrix each(Matrix matrix, UnaryOperator<Cell> change) {
    List<MatrixKernel> kernels = new ArrayList<>();
    for (MatrixKernel kernel : matrix.kernels()) {
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
                patch.cells().stream().map(change).toList()));
      }
      kernels.add(
          new MatrixKernel(kernel.id(), kernel.name(), kernel.title(), kernel.source(), patches));
    }
    return new Matrix(
        matrix.command(),
        matrix.tool(),
        matrix.shard(),
        matrix.subject(),
        matrix.checks(),
        kernels);
  }

  /** As a long series on a bad day leaves it: a failure in every tenth cell. */
  static Matrix realistic(int kernels, int patches) {
    return matrix(kernels, patches, 1);
  }

  /** Everything that a cell can have, very much of it, in every cell. */
  static Matrix monstrous(int kernels, int patches) {
    return matrix(kernels, patches, 40);
  }

  private static Matrix matrix(int kernels, int patches, int many) {
    return new Matrix(
        "vfio-dt check series --kernel a",
        "vfio-dt",
        "",
        Map.of("patches", "series"),
        CHECKS.stream().map(name -> new MatrixCheck(name, name, "Looks at " + name)).toList(),
        IntStream.range(0, kernels)
            .mapToObj(
                kernel ->
                    new MatrixKernel(
                        "6." + kernel + ".100",
                        "debian:6." + kernel,
                        "Linux 6." + kernel + ".100 (Debian linux-source-6." + kernel + ")",
                        DIGEST,
                        IntStream.rangeClosed(0, patches)
                            .mapToObj(patch -> patch(kernel, patch, many))
                            .toList()))
            .toList());
  }

  private static MatrixPatch patch(int kernel, int number, int many) {
    List<Cell> cells = new ArrayList<>();
    for (int check = 0; check < CHECKS.size(); check++) {
      cells.add(cell(kernel, number, check, many));
    }
    return new MatrixPatch(
        number,
        number == 0 ? "base" : "vfio: platform: do what patch " + number + " is there for",
        "kernels/6." + kernel + ".100/patches/0001-vfio-platform-do-what-it-is-there-for.patch",
        DIGEST,
        DIGEST.substring(24),
        DIGEST,
        cells);
  }

  private static Cell cell(int kernel, int patch, int check, int many) {
    boolean failed = many > 1 || (kernel + patch * CHECKS.size() + check) % 10 == 9;
    boolean boots = many > 1 || check >= 6;
    return new Cell(
        CHECKS.get(check),
        failed ? Status.FAIL : Status.PASS,
        failed ? "it went wrong in an \"interesting\" way" : "all is as it was, 0 new warnings",
        -1,
        12.5 + patch,
        List.of("vfio-dt", "check", "series", "--only", kernel + "/" + patch + "/" + check),
        failed
            ? Stream.of(Finding.Kind.values())
                .flatMap(kind -> Collections.nCopies(many, finding(kind, patch)).stream())
                .toList()
            : List.of(),
        boots ? cases(many * 40, failed, patch) : List.of(),
        boots ? timeline(12 * many, patch) : List.of(),
        failed ? Collections.nCopies(6 * many, "error: it is <wrong>\n  hint: mend it") : List.of(),
        new Evidence(
            DIGEST,
            DIGEST,
            "arm-linux-gnueabihf-gcc (Debian 12.2.0-14) 12.2.0",
            Map.of("zImage", DIGEST, "board.dtb", DIGEST),
            Map.of("build.log", DIGEST, "console.log", DIGEST)));
  }

  private static Finding finding(Finding.Kind kind, int patch) {
    return new Finding(
        kind,
        "drivers/vfio/platform/vfio_platform_common.c",
        100 + patch,
        "error: too many arguments to function 'eventfd_signal' in patch " + patch,
        "build.log",
        5012,
        IntStream.range(0, 30)
            .mapToObj(line -> "[    1.30" + line + "] drivers/vfio: line <" + line + "> of the log")
            .toList(),
        5000);
  }

  private static List<CaseReport> cases(int count, boolean failed, int patch) {
    return IntStream.range(0, count)
        .mapToObj(
            number ->
                new CaseReport(
                    List.of("vfio", "12850000.mdma", "does thing " + number + " of " + patch),
                    failed && number % 4 == 0 ? Status.FAIL : Status.PASS,
                    failed && number % 4 == 0 ? List.of("wanted 1, got 2") : List.of()))
        .toList();
  }

  private static List<Moment> timeline(int count, int patch) {
    return IntStream.range(0, count)
        .mapToObj(step -> new Moment("step " + step, step * 0.4 + patch * 0.01, step * 20 + 1))
        .toList();
  }
}
