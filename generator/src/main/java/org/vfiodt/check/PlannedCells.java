// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.vfiodt.check.series.PatchStep;
import org.vfiodt.check.series.SeriesReader;
import org.vfiodt.check.series.SeriesUnderTest;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.pipeline.Services;

/** The cells of a check before any of them is filled: kernels, their patches, the checks. */
public final class PlannedCells {
  private PlannedCells() {}

  /** Those that a request would fill, in order; nothing is built for it. */
  public static Outcome<List<PlannedCell>> of(Services services, CheckRequest request) {
    return CheckDefinitions.load(services.data(), request.checks())
        .flatMap(
            checks ->
                new SeriesReader(services, request.tool())
                    .read(request.source(), request.kernels())
                    .flatMap(all -> known(all, checks, request.selection()))
                    .map(all -> selected(all, checks, request.selection())));
  }

  /** The same series; a name of a cell that does not exist is told before any work. */
  static Outcome<List<SeriesUnderTest>> known(
      List<SeriesUnderTest> all, List<CheckDefinition> checks, Selection selection) {
    Set<String> names =
        cells(all, checks).stream().map(PlannedCell::id).collect(Collectors.toSet());
    List<Diagnostic> unknown =
        selection.only().stream()
            .filter(name -> !names.contains(name))
            .map(
                name ->
                    Diagnostic.of(CheckCode.NO_CELL, "there is no cell '" + name + "'")
                        .hint(
                            "a cell is KERNEL/PATCH/CHECK, such as "
                                + names.stream().sorted().findFirst().orElse("")))
            .toList();
    return Outcome.of(all, unknown);
  }

  private static List<PlannedCell> selected(
      List<SeriesUnderTest> all, List<CheckDefinition> checks, Selection selection) {
    List<PlannedCell> cells = cells(all, checks);
    List<PlannedCell> selected = new ArrayList<>();
    for (int number = 0; number < cells.size(); number++) {
      if (selection.has(cells.get(number).id(), number)) {
        selected.add(cells.get(number));
      }
    }
    return selected;
  }

  private static List<PlannedCell> cells(List<SeriesUnderTest> all, List<CheckDefinition> checks) {
    List<PlannedCell> cells = new ArrayList<>();
    for (SeriesUnderTest series : all) {
      for (PatchStep step : series.steps()) {
        for (CheckDefinition check : checks) {
          cells.add(new PlannedCell(series.id(), step.number(), step.subject(), check.name()));
        }
      }
    }
    return cells;
  }
}
