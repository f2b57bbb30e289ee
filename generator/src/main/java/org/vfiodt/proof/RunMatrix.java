// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.report.matrix.Matrix;
import org.vfiodt.report.matrix.MatrixJson;

/** The matrix of a run directory that may come from anybody. */
public final class RunMatrix {
  public static final String FILE = "matrix.json";

  private RunMatrix() {}

  public static Outcome<Matrix> read(Path run) {
    Findings findings = new Findings();
    Optional<byte[]> bytes;
    try {
      bytes = new RunFolder(run.toRealPath(), findings).bytes(FILE, Limits.JSON, "the run");
    } catch (IOException e) {
      return Outcome.failed(
          Diagnostic.of(ProofCode.NO_PROOF, "there is no run directory " + run)
              .hint("name the run directory of a finished check"));
    }
    return bytes
        .map(text -> MatrixJson.read(FILE, new String(text, StandardCharsets.UTF_8)))
        .orElseGet(() -> Outcome.failed(findings.all()));
  }
}
