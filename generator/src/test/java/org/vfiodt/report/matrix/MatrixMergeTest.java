// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfiodt.diag.Outcome;
import org.vfiodt.report.Status;
import org.vfiodt.report.form.SampleMatrix;

class MatrixMergeTest {
  private static final String CELL = "6.1.192/2/boot";

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 32, 40})
  void makesTheWholeOfItsParts(int total) {
    List<Matrix> parts = new ArrayList<>(parts(total));
    Collections.shuffle(parts, new Random(total));

    assertThat(MatrixJson.write(MatrixMerge.merge(parts).get().withoutTimes()))
        .isEqualTo(MatrixJson.write(SampleMatrix.matrix().withoutTimes()));
  }

  @Test
  void leavesNothingOfAClock() {
    String json = MatrixJson.write(SampleMatrix.matrix().withoutTimes());
    assertThat(json).doesNotContain("1.5");
    assertThat(MatrixJson.read("x", json).get()).isEqualTo(SampleMatrix.matrix().withoutTimes());
  }

  @Test
  void readsWhatKnowsNoKindsOfChecks() {
    String json = MatrixJson.write(SampleMatrix.matrix());
    String old = json.replaceAll(",\\s*\"kind\" : \"(LOOK|BUILD|BOOT)\"", "");
    assertThat(old).hasSizeLessThan(json.length());
    assertThat(MatrixJson.read("x", old).get().kind("boot")).isEqualTo(MatrixCheck.Kind.LOOK);
  }

  @Test
  void refusesAWhole() {
    refuses(List.of(SampleMatrix.matrix()), "REPORT-002", "a whole");
  }

  @Test
  void refusesAPartWithANumberOfItsOwn() {
    List<Matrix> parts = parts(2);
    refuses(List.of(parts.get(0), named(parts.get(1), "x/2")), "REPORT-002", "x/2");
    refuses(List.of(parts.get(0), named(parts.get(1), "3/2")), "REPORT-004", "2/2");
  }

  @Test
  void namesTheMissingPart() {
    refuses(parts(3).subList(0, 2), "REPORT-004", "3/3");
  }

  @Test
  void namesThePartThatIsThereTwice() {
    List<Matrix> parts = parts(2);
    refuses(List.of(parts.get(0), parts.get(1), parts.get(0)), "REPORT-004", "1/2 is there twice");
  }

  @Test
  void refusesPartsOfDifferentNumbers() {
    refuses(List.of(parts(2).get(0), parts(3).get(1)), "REPORT-004", "of 2, some of 3");
  }

  @Test
  void refusesPartsOfAnotherRun() {
    List<Matrix> parts = parts(2);
    Matrix second = parts.get(1);
    Matrix command =
        new Matrix(
            "vfio-dt check other",
            second.tool(),
            second.shard(),
            second.subject(),
            second.checks(),
            second.kernels());
    refuses(List.of(parts.get(0), command), "REPORT-003", "the command");
    Matrix kernels = second.withKernels(second.kernels().subList(0, 1));
    refuses(List.of(parts.get(0), kernels), "REPORT-003", "the kernels");
    MatrixKernel first = second.kernels().get(0);
    Matrix patches =
        second.withKernels(
            List.of(first.withPatches(first.patches().subList(0, 2)), second.kernels().get(1)));
    refuses(List.of(parts.get(0), patches), "REPORT-003", "patches of kernel 3.10.108");
  }

  @Test
  void namesTheMissingCell() {
    refuses(change(parts(2), cells -> without(cells)), "REPORT-005", CELL);
  }

  @Test
  void namesTheCellThatIsThereTwice() {
    refuses(with(cell -> cell), "REPORT-006", CELL);
  }

  @Test
  void namesTheCellThatPartsSayDifferentThingsOf() {
    refuses(with(cell -> failed(cell)), "REPORT-007", CELL);
  }

  @Test
  void refusesACellOfNoCheck() {
    List<Matrix> parts =
        change(
            parts(2),
            cells -> {
              List<Cell> more = new ArrayList<>(cells);
              if (cells.contains(cell())) {
                more.add(renamed(cell()));
              }
              return more;
            });
    refuses(parts, "REPORT-003", "6.1.192/2/other");
  }

  private static void refuses(List<Matrix> parts, String code, String words) {
    Outcome<Matrix> merged = MatrixMerge.merge(parts);
    assertThat(merged.ok()).isFalse();
    assertThat(merged.diagnostics())
        .isNotEmpty()
        .allMatch(each -> each.code().id().equals(code))
        .anyMatch(each -> each.message().contains(words));
  }

  private static List<Matrix> parts(int total) {
    return IntStream.rangeClosed(1, total)
        .mapToObj(number -> SampleMatrix.part(number, total))
        .toList();
  }

  private static Matrix named(Matrix part, String shard) {
    return new Matrix(
        part.command(), part.tool(), shard, part.subject(), part.checks(), part.kernels());
  }

  private static Cell cell() {
    return SampleMatrix.matrix().place(CELL).orElseThrow().cell();
  }

  /** Both parts have the cell, the one that had it not in another form. */
  private static List<Matrix> with(UnaryOperator<Cell> form) {
    return change(
        parts(2),
        cells -> {
          if (cells.contains(cell())) {
            return cells;
          }
          List<Cell> more = new ArrayList<>(cells);
          more.add(form.apply(cell()));
          return more;
        });
  }

  private static List<Cell> without(List<Cell> cells) {
    return cells.stream().filter(each -> !each.equals(cell())).toList();
  }

  /** Changes the cells of patch 2 on the second kernel. */
  private static List<Matrix> change(List<Matrix> parts, UnaryOperator<List<Cell>> change) {
    return parts.stream()
        .map(
            part -> {
              MatrixKernel kernel = part.kernels().get(1);
              List<MatrixPatch> patches = new ArrayList<>(kernel.patches());
              MatrixPatch patch = patches.get(2);
              patches.set(2, patch.withCells(change.apply(patch.cells())));
              return part.withKernels(List.of(part.kernels().get(0), kernel.withPatches(patches)));
            })
        .toList();
  }

  private static Cell failed(Cell cell) {
    return other(cell, cell.check(), Status.FAIL);
  }

  private static Cell renamed(Cell cell) {
    return other(cell, "other", cell.status());
  }

  private static Cell other(Cell cell, String check, Status status) {
    return new Cell(
        check,
        status,
        cell.detail(),
        cell.inherited(),
        cell.seconds(),
        cell.command(),
        cell.findings(),
        cell.cases(),
        cell.timeline(),
        cell.messages(),
        cell.evidence());
  }
}
