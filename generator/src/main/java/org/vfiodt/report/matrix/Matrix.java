// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.matrix;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.vfiodt.report.Status;

/**
 * Kernels x patches x checks. Every patch of every kernel has one cell for each check, in the order
 * of the checks; a shard has only its own cells.
 *
 * @param command the line that repeats the whole
 * @param tool name and version of this program
 * @param shard {@code 2/5} for the second of five parts, {@code only} for cells that somebody
 *     named; empty for the whole
 * @param subject what was tested: spec or patches, board and the like, in the order to be shown
 * @param checks the columns, in order
 * @param kernels in the order in which they were asked for
 */
public record Matrix(
    String command,
    String tool,
    String shard,
    Map<String, String> subject,
    List<MatrixCheck> checks,
    List<MatrixKernel> kernels) {
  public Matrix {
    Objects.requireNonNull(command);
    Objects.requireNonNull(tool);
    Objects.requireNonNull(shard);
    subject = Sorted.inOrder(subject);
    checks = List.copyOf(checks);
    kernels = List.copyOf(kernels);
  }

  /** A cell and where it stands. */
  public record Place(MatrixKernel kernel, MatrixPatch patch, Cell cell) {
    /** The words by which users name the cell, such as {@code 6.1.192/2/boot}. */
    public String id() {
      return kernel.id() + "/" + patch.number() + "/" + cell.check();
    }

    /** Its folder, relative to the run directory. */
    public String folder() {
      return String.format(
          Locale.ROOT, "kernels/%s/%02d/%s", kernel.id(), patch.number(), cell.check());
    }
  }

  /** Every cell, by kernel, patch and check. */
  public Stream<Place> places() {
    return kernels.stream()
        .flatMap(
            kernel ->
                kernel.patches().stream()
                    .flatMap(
                        patch ->
                            patch.cells().stream().map(cell -> new Place(kernel, patch, cell))));
  }

  /** What kind of check has this name. */
  public MatrixCheck.Kind kind(String check) {
    return checks.stream()
        .filter(each -> each.name().equals(check))
        .findFirst()
        .map(MatrixCheck::kind)
        .orElse(MatrixCheck.Kind.LOOK);
  }

  /** The same without what a clock measured. */
  public Matrix withoutTimes() {
    return withKernels(
        kernels.stream().map(kernel -> kernel.withCells(Cell::withoutTimes)).toList());
  }

  Matrix withKernels(List<MatrixKernel> others) {
    return new Matrix(command, tool, shard, subject, checks, others);
  }

  public Optional<Place> place(String id) {
    return places().filter(place -> place.id().equals(id)).findFirst();
  }

  public long count(Status status) {
    return places().filter(place -> place.cell().status() == status).count();
  }

  /** The worst of all cells; something that is wrong outweighs something that is not known. */
  public Status verdict() {
    if (count(Status.FAIL) > 0) {
      return Status.FAIL;
    }
    if (count(Status.ERROR) > 0) {
      return Status.ERROR;
    }
    return count(Status.PASS) > 0 ? Status.PASS : Status.SKIP;
  }

  /** For people: how many cells, and what became of them. */
  public String sentence() {
    return String.format(
        Locale.ROOT,
        "%d cells: %d passed, %d failed, %d errors, %d skipped",
        places().count(),
        count(Status.PASS),
        count(Status.FAIL),
        count(Status.ERROR),
        count(Status.SKIP));
  }
}
