// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.report.Status;
import org.vfiodt.report.matrix.Cell;
import org.vfiodt.report.matrix.Matrix;
import org.vfiodt.report.matrix.MatrixCheck;
import org.vfiodt.report.matrix.MatrixJson;
import org.vfiodt.report.matrix.MatrixKernel;
import org.vfiodt.report.matrix.MatrixPatch;
import org.vfiodt.report.matrix.ProofHead;
import org.vfiodt.series.PatchSeries;
import org.vfiodt.series.diff.PatchId;

/**
 * What a finished check found about a series, as a paragraph of its cover letter. Only kernels
 * count on which exactly these patches were tried; nothing is said that is not in the run.
 */
final class TestedText {
  private static final int WIDTH = 72;

  private final Matrix matrix;
  private final List<MatrixKernel> kernels;
  private final StringBuilder out = new StringBuilder();

  private TestedText(Matrix matrix, List<MatrixKernel> kernels) {
    this.matrix = matrix;
    this.kernels = kernels;
  }

  /** The paragraph of a run; a run of other patches is refused. */
  static Outcome<String> of(Path run, PatchSeries series) {
    Path file = run.resolve("matrix.json");
    return read(file)
        .flatMap(json -> MatrixJson.read(file.toString(), json))
        .flatMap(matrix -> fitting(run, matrix, series))
        .flatMap(text -> proof(run).map(proof -> text.write(proof)));
  }

  private static Outcome<String> read(Path file) {
    try {
      return Outcome.of(Files.readString(file));
    } catch (IOException e) {
      return Outcome.failed(
          Diagnostic.of(RunCode.FILE_MISSING, "cannot read " + file)
              .hint("--tested takes the run directory of a finished check"));
    }
  }

  private static Outcome<Optional<String>> proof(Path run) {
    Path file = run.resolve("proof.json");
    return Files.exists(file)
        ? read(file).flatMap(json -> ProofHead.read(file.toString(), json)).map(Optional::of)
        : Outcome.of(Optional.empty());
  }

  private static Outcome<TestedText> fitting(Path run, Matrix matrix, PatchSeries series) {
    if (!matrix.shard().isEmpty()) {
      return refused(run + " is part " + matrix.shard() + " of a check", "merge its parts first");
    }
    List<String> sent = series.patches().stream().map(patch -> PatchId.of(patch.files())).toList();
    List<MatrixKernel> kernels =
        matrix.kernels().stream().filter(kernel -> tried(kernel).equals(sent)).toList();
    if (kernels.isEmpty()) {
      return refused(
          run + " was a check of other patches than these", "run the check on this series");
    }
    return Outcome.of(new TestedText(matrix, kernels));
  }

  private static List<String> tried(MatrixKernel kernel) {
    return kernel.patches().stream()
        .filter(patch -> patch.number() > 0)
        .map(MatrixPatch::patchId)
        .toList();
  }

  private static Outcome<TestedText> refused(String what, String hint) {
    return Outcome.failed(Diagnostic.of(RunCode.OTHER_PATCHES, what).hint(hint));
  }

  private String write(Optional<String> proof) {
    out.append("Tested: the base and each patch on it, by ").append(plain(matrix.tool()));
    out.append('\n');
    int width = matrix.checks().stream().mapToInt(each -> each.name().length()).max().orElse(0);
    for (MatrixKernel kernel : kernels) {
      out.append("  Linux ").append(plain(kernel.id())).append('\n');
      for (MatrixCheck check : matrix.checks()) {
        String name = plain(check.name());
        out.append("    ").append(name).append(" ".repeat(Math.max(0, width - name.length())));
        out.append("  ").append(counts(kernel, check.name())).append('\n');
      }
    }
    for (MatrixKernel kernel : matrix.kernels()) {
      if (!kernels.contains(kernel)) {
        item("Not counted: Linux " + plain(kernel.id()) + ", where the patches are others");
      }
    }
    inherited();
    skipped();
    proof.ifPresent(digest -> out.append("  Proof: ").append(digest).append('\n'));
    return out.toString();
  }

  private String counts(MatrixKernel kernel, String check) {
    List<String> parts = new ArrayList<>();
    Map<Status, String> words =
        Map.of(
            Status.PASS,
            "passed",
            Status.FAIL,
            "failed",
            Status.ERROR,
            "errors",
            Status.SKIP,
            "skipped");
    for (Status status : Status.values()) {
      long count = cells(kernel, check).stream().filter(cell -> cell.status() == status).count();
      if (count > 0) {
        parts.add(String.format(Locale.ROOT, "%d %s", count, words.get(status)));
      }
    }
    return parts.isEmpty() ? "not run" : String.join(", ", parts);
  }

  private static List<Cell> cells(MatrixKernel kernel, String check) {
    return kernel.patches().stream()
        .flatMap(patch -> patch.cells().stream())
        .filter(cell -> cell.check().equals(check))
        .toList();
  }

  private void inherited() {
    List<String> parts = new ArrayList<>();
    for (MatrixCheck check : matrix.checks()) {
      long count =
          kernels.stream()
              .flatMap(kernel -> cells(kernel, check.name()).stream())
              .filter(cell -> cell.inherited() >= 0)
              .count();
      if (count > 0) {
        parts.add(count + " " + plain(check.name()));
      }
    }
    if (!parts.isEmpty()) {
      item("Inherited where nothing that is run changed: " + String.join(", ", parts));
    }
  }

  /** Each reason once, with the checks that it kept from running. */
  private void skipped() {
    for (MatrixCheck check : matrix.checks()) {
      Map<String, Integer> reasons = new LinkedHashMap<>();
      for (MatrixKernel kernel : kernels) {
        for (Cell cell : cells(kernel, check.name())) {
          if (cell.status() == Status.SKIP) {
            reasons.merge(plain(cell.detail()), 1, Integer::sum);
          }
        }
      }
      reasons.forEach(
          (why, count) -> item("Skipped: " + count + " " + plain(check.name()) + ": " + why));
    }
  }

  private void item(String text) {
    String line = "  ";
    for (String word : text.split(" ")) {
      if (line.length() + word.length() > WIDTH && !line.isBlank()) {
        out.append(line.stripTrailing()).append('\n');
        line = "    ";
      }
      line += word + " ";
    }
    out.append(line.stripTrailing()).append('\n');
  }

  /** A run comes from outside: a word of it is one line, of no great length. */
  private static String plain(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.length() > 200 ? line.substring(0, 200) + "..." : line;
  }
}
