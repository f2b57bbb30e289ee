// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.matrix.html;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vfiodt.data.DataFolder;
import org.vfiodt.diag.Outcome;
import org.vfiodt.render.Renderer;
import org.vfiodt.render.matrix.CheckNames;
import org.vfiodt.render.matrix.KernelPart;
import org.vfiodt.render.matrix.Row;
import org.vfiodt.render.matrix.StatusFilter;
import org.vfiodt.render.matrix.StatusMark;
import org.vfiodt.render.page.Page;
import org.vfiodt.render.page.PageFiles;
import org.vfiodt.render.page.PageView;
import org.vfiodt.render.page.SectionLink;
import org.vfiodt.report.Status;
import org.vfiodt.report.form.FormFile;
import org.vfiodt.report.form.FormRequest;
import org.vfiodt.report.matrix.Matrix;
import org.vfiodt.report.matrix.MatrixCheck;
import org.vfiodt.report.matrix.MatrixKernel;

/** A finished check as one page that needs nothing but itself. */
public final class MatrixPage {
  /** Larger pages are made anew with less in them. */
  static final int LARGEST = 2_000_000;

  /** What there is to give away on a page without cells, and what is always tried. */
  private static final long MOST_ROOM = 1_850_000;

  private static final long LEAST_ROOM = 100_000;

  /** What a cell needs in any case: its place in the table, its verdict, its command. */
  private static final long CELL = 900;

  private final Matrix matrix;
  private final Anchors anchors;
  private final CellParts cells;
  private final TableParts tables;
  private final List<SectionLink> links = new ArrayList<>();
  private final List<PageView> sections = new ArrayList<>();

  private MatrixPage(Matrix matrix, Allowances allowances) {
    this.matrix = matrix;
    this.anchors = Anchors.of(matrix);
    this.cells = CellParts.of(matrix, anchors, allowances);
    this.tables = new TableParts(matrix, anchors);
  }

  /** The text of the page. */
  public static Outcome<String> write(DataFolder data, Matrix matrix) {
    Renderer renderer = Renderer.of(data);
    return PageFiles.of(data, "templates/matrix/matrix.css", "templates/matrix/matrix.js")
        .flatMap(files -> write(renderer, files, matrix));
  }

  /** The page as a form of reports. */
  public static Outcome<List<FormFile>> form(FormRequest request) {
    return write(request.data(), request.matrix())
        .map(text -> List.of(new FormFile("matrix.html", text)));
  }

  private static Outcome<String> write(Renderer renderer, PageFiles files, Matrix matrix) {
    long cells = matrix.places().count();
    long room = Math.max(LEAST_ROOM, MOST_ROOM - CELL * cells);
    while (true) {
      Page page = new MatrixPage(matrix, Allowances.of(room, cells)).page(files);
      Outcome<String> text = renderer.render(page);
      if (!text.ok() || room < LEAST_ROOM || size(text.get()) <= LARGEST) {
        return text;
      }
      room /= 2;
    }
  }

  private static int size(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private Page page(PageFiles files) {
    if (matrix.count(Status.FAIL) + matrix.count(Status.ERROR) > 0) {
      add("problems", "What went wrong", new ProblemParts(anchors).of(matrix));
    }
    sections.add(filter());
    int number = 0;
    for (MatrixKernel kernel : matrix.kernels()) {
      number++;
      String id = "k" + number;
      add(id, mark(kernel).sign() + " " + Words.line(kernel.id()), kernel(kernel, id));
    }
    if (matrix.count(Status.SKIP) > 0) {
      add("skipped", "Did not run", SkippedParts.of(matrix, anchors));
    }
    if (matrix.places().anyMatch(place -> place.cell().seconds() > 0)) {
      add("times", "Times", new TimeParts(matrix, anchors).view());
    }
    add("checks", "Checks", checks());
    String title = HeadParts.title(matrix.verdict());
    String about =
        matrix.subject().values().stream().findFirst().map(text -> ": " + text).orElse("");
    return new Page(Words.line(title + about), files, HeadParts.of(matrix, links), sections);
  }

  private void add(String id, String title, PageView section) {
    links.add(new SectionLink(id, title));
    sections.add(section);
  }

  private StatusMark mark(MatrixKernel kernel) {
    Matrix alone = new Matrix("", "", "", Map.of(), matrix.checks(), List.of(kernel));
    return Marks.of(alone.verdict());
  }

  private StatusFilter filter() {
    List<StatusFilter.Choice> choices =
        Stream.of(Status.values())
            .map(status -> new StatusFilter.Choice(Marks.of(status), (int) matrix.count(status)))
            .filter(choice -> choice.count() > 0)
            .toList();
    return new StatusFilter(choices, (int) matrix.places().count());
  }

  private KernelPart kernel(MatrixKernel kernel, String id) {
    PatchParts patches = new PatchParts(cells);
    return new KernelPart(
        id,
        Words.line(kernel.title()),
        List.of(
            new Row("named", Words.line(kernel.name())),
            new Row("source", Words.line(kernel.source()))),
        tables.of(kernel, id),
        kernel.patches().stream().map(patch -> patches.of(kernel, patch, id)).toList());
  }

  private static String name(MatrixCheck check) {
    return check.title().equals(check.name())
        ? check.name()
        : check.name() + " (" + check.title() + ")";
  }

  private CheckNames checks() {
    return new CheckNames(
        matrix.checks().stream()
            .map(check -> new Row(Words.line(name(check)), Words.text(check.description())))
            .toList());
  }
}
