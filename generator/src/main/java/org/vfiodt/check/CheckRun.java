// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.vfiodt.check.observe.Kept;
import org.vfiodt.check.observe.TreeUnderTest;
import org.vfiodt.check.observe.Workshop;
import org.vfiodt.check.series.PatchStep;
import org.vfiodt.check.series.SeriesReader;
import org.vfiodt.check.series.SeriesUnderTest;
import org.vfiodt.data.Sha256;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.kernel.work.TreeLock;
import org.vfiodt.pipeline.RunCode;
import org.vfiodt.pipeline.Services;
import org.vfiodt.proof.Proofs;
import org.vfiodt.report.Status;
import org.vfiodt.report.matrix.Cell;
import org.vfiodt.report.matrix.Matrix;
import org.vfiodt.report.matrix.MatrixCheck;
import org.vfiodt.report.matrix.MatrixJson;
import org.vfiodt.report.matrix.MatrixKernel;
import org.vfiodt.report.matrix.MatrixPatch;
import org.vfiodt.report.matrix.Observation;

/** Fills the cells of a matrix one by one: kernels, their patches, the checks. */
public final class CheckRun {
  private final Services services;
  private final CheckRequest request;
  private final CheckFolder folder;
  private final Consumer<FilledCell> listener;
  private int number;

  /**
   * @param directory of the run
   * @param listener is given each cell as it is filled
   */
  public CheckRun(
      Services services, CheckRequest request, Path directory, Consumer<FilledCell> listener) {
    this.services = services;
    this.request = request;
    this.folder = new CheckFolder(directory);
    this.listener = listener;
  }

  /** The whole matrix, whatever the cells say; fails only when there is none. */
  public Outcome<Matrix> run() {
    return CheckDefinitions.load(services.data(), request.checks())
        .flatMap(
            definitions ->
                new Workshops(services)
                    .of(request)
                    .flatMap(
                        workshop ->
                            new Columns(workshop)
                                .of(definitions)
                                .flatMap(columns -> run(workshop, columns))));
  }

  private Outcome<Matrix> run(Workshop workshop, List<Column> columns) {
    return new SeriesReader(services, request.tool())
        .read(request.source(), request.kernels())
        .flatMap(all -> PlannedCells.known(all, definitions(columns), request.selection()))
        .flatMap(all -> locked(workshop, columns, all));
  }

  private static List<CheckDefinition> definitions(List<Column> columns) {
    return columns.stream().map(Column::definition).toList();
  }

  private Outcome<Matrix> locked(
      Workshop workshop, List<Column> columns, List<SeriesUnderTest> all) {
    try {
      TreeLock lock =
          TreeLock.acquire(folder.lock(), "fills the same run directory", services.progress());
      try {
        return Outcome.of(fill(workshop, columns, all));
      } finally {
        lock.close();
      }
    } catch (IOException e) {
      return Outcome.failed(
          Diagnostic.of(RunCode.DIRECTORY, "cannot write in " + folder.path())
              .hint("free some space or name another folder with --runs"));
    }
  }

  private Matrix fill(Workshop workshop, List<Column> columns, List<SeriesUnderTest> all)
      throws IOException {
    Observer observer = new Observer(workshop.store());
    List<MatrixKernel> kernels = new ArrayList<>();
    for (SeriesUnderTest series : all) {
      folder.mails(series);
      List<MatrixPatch> patches = new ArrayList<>();
      for (PatchStep step : series.steps()) {
        patches.add(patch(observer, columns, new TreeUnderTest(series, step)));
      }
      kernels.add(kernel(series, patches));
    }
    Matrix matrix =
        new Matrix(
            String.join(" ", request.command()),
            request.tool(),
            request.selection().part(),
            subject(),
            columns.stream().map(CheckRun::check).toList(),
            kernels);
    folder.prune(kernels.stream().map(MatrixKernel::id).collect(Collectors.toSet()));
    folder.write("matrix.json", MatrixJson.write(matrix));
    folder.write(CheckFolder.PROOF, Proofs.write(matrix));
    return matrix;
  }

  private static MatrixKernel kernel(SeriesUnderTest series, List<MatrixPatch> patches) {
    return new MatrixKernel(
        series.id(),
        series.kernel().name(),
        series.kernel().title(),
        series.kernel().tree().identity(),
        patches);
  }

  private static MatrixCheck check(Column column) {
    CheckDefinition definition = column.definition();
    return new MatrixCheck(
        definition.name(), definition.title(), definition.description(), definition.kind());
  }

  private Map<String, String> subject() {
    Map<String, String> subject = new LinkedHashMap<>();
    subject.put("patches", request.source().title());
    subject.put("board", request.board());
    if (!request.fragments().isEmpty()) {
      subject.put("configuration", String.join(", ", request.fragments()));
    }
    return subject;
  }

  private MatrixPatch patch(Observer observer, List<Column> columns, TreeUnderTest tree)
      throws IOException {
    PatchStep step = tree.step();
    List<Cell> cells = new ArrayList<>();
    MatrixPatch empty =
        new MatrixPatch(
            step.number(),
            step.subject(),
            CheckFolder.mail(tree.series(), step),
            step.isBase() ? "" : Sha256.of(step.mail().getBytes(StandardCharsets.ISO_8859_1)),
            step.patchId(),
            tree.applies() ? tree.digest() : "",
            List.of());
    for (Column column : columns) {
      String id = tree.series().id() + "/" + step.number() + "/" + column.definition().name();
      if (request.selection().has(id, number++)) {
        Kept seen = observer.see(column, tree);
        Cell cell = cell(observer, column, tree, id, seen);
        cells.add(cell);
        Matrix.Place place = new Matrix.Place(kernel(tree.series(), List.of()), empty, cell);
        folder.cell(place, seen.folder());
        listener.accept(new FilledCell(place, seen.reused()));
      }
    }
    return empty.with(cells);
  }

  private Cell cell(Observer observer, Column column, TreeUnderTest tree, String id, Kept seen) {
    Observation own = seen.observation();
    Optional<Observation> below =
        own.status() == Status.PASS && !own.remarks().isEmpty()
            ? observer.below(column, tree)
            : Optional.empty();
    List<String> command = new ArrayList<>(request.command());
    command.addAll(List.of("--only", id));
    CellFrame frame =
        new CellFrame(column.definition().name(), observer.inherited(column, tree), command);
    return CellJudge.judge(frame, seen, below, tree.series().files());
  }
}
