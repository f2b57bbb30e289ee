// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.report.Status;
import org.vfiodt.report.matrix.Cell;
import org.vfiodt.report.matrix.Evidence;
import org.vfiodt.report.matrix.Matrix;
import org.vfiodt.report.matrix.MatrixKernel;
import org.vfiodt.report.matrix.MatrixPatch;

/** A matrix from anywhere can start nothing but a check. */
class CellCommandTest {
  @Test
  void givesTheWordsOfTheCell() {
    assertThat(of("vfio-dt", "check", "a b.mbox").get())
        .containsExactly("vfio-dt", "check", "a b.mbox");
    assertThat(of("vfio-dt", "--no-config", "check", "x").ok()).isTrue();
  }

  @Test
  void startsNoOtherProgramAndNoOtherCommand() {
    refused("sh", "-c", "true");
    refused("./vfio-dt", "check", "x");
    refused("vfio-dt", "kernel", "fetch", "x");
    refused("vfio-dt", "--data", "/tmp/x", "check", "x");
    refused("vfio-dt", "--no-config", "--data", "check");
    refused("vfio-dt", "--no-config");
    refused("vfio-dt");
    refused();
  }

  @Test
  void readsNoFilesOfWordsAndMovesNoCursor() {
    refused("vfio-dt", "check", "@/etc/passwd");
    refused("vfio-dt", "check", "x", "--cache=/tmp/x");
    refused("vfio-dt", "check", "x", "--runs", "/tmp/x");
    refused("vfio-dt", "check", "x\u001b[2J");
  }

  @Test
  void namesACellThatIsNear() {
    Diagnostic missing = CellCommand.of(matrix(List.of()), "6.1/1/bot").diagnostics().get(0);
    assertThat(missing.code()).isEqualTo(ProofCode.NO_CELL);
    assertThat(missing.hint().get()).contains("6.1/1/boot");
  }

  private static void refused(String... words) {
    assertThat(of(words).diagnostics())
        .as("%s", List.of(words))
        .extracting(Diagnostic::code)
        .containsExactly(ProofCode.COMMAND);
  }

  private static Outcome<List<String>> of(String... words) {
    return CellCommand.of(matrix(List.of(words)), "6.1/1/boot");
  }

  private static Matrix matrix(List<String> command) {
    Cell cell =
        new Cell(
            "boot",
            Status.PASS,
            "",
            -1,
            0,
            command,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Evidence.NONE);
    MatrixPatch patch = new MatrixPatch(1, "x", "", "", "", "", List.of(cell));
    return new Matrix(
        "",
        "",
        "",
        Map.of(),
        List.of(),
        List.of(new MatrixKernel("6.1", "6.1", "6.1", "", List.of(patch))));
  }
}
