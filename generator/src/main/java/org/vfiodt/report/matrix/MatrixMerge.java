// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.report.ReportCode;

/** The parts of a check that ran apart as the whole that one machine would have made. */
public final class MatrixMerge {
  private static final Pattern SHARD = Pattern.compile("([1-9]\\d{0,5})/([1-9]\\d{0,5})");
  private static final int MOST_TOLD = 20;

  private MatrixMerge() {}

  /** Every part once and every cell once, or a diagnostic that names what is wrong. */
  public static Outcome<Matrix> merge(List<Matrix> parts) {
    List<Diagnostic> faults = new ArrayList<>(parts(parts));
    if (faults.isEmpty()) {
      parts.stream()
          .skip(1)
          .forEach(part -> MatrixSame.difference(parts.get(0), part).ifPresent(faults::add));
    }
    if (!faults.isEmpty()) {
      return Outcome.failed(faults);
    }
    Map<String, Cell> cells = cells(parts, faults);
    Matrix whole = whole(parts.get(0), cells, faults);
    if (faults.isEmpty()) {
      return Outcome.of(whole);
    }
    return Outcome.failed(faults.stream().limit(MOST_TOLD).toList());
  }

  /** The part that has a cell, by the cell's name. */
  public static Optional<Integer> partWith(List<Matrix> parts, String id) {
    return IntStream.range(0, parts.size())
        .boxed()
        .filter(part -> parts.get(part).place(id).isPresent())
        .findFirst();
  }

  private static List<Diagnostic> parts(List<Matrix> parts) {
    List<Diagnostic> faults = new ArrayList<>();
    TreeSet<Integer> numbers = new TreeSet<>();
    TreeSet<Integer> totals = new TreeSet<>();
    for (Matrix part : parts) {
      Matcher shard = SHARD.matcher(part.shard());
      if (!shard.matches()) {
        String what = part.shard().isEmpty() ? "a whole" : "part '" + part.shard() + "'";
        faults.add(
            Diagnostic.of(ReportCode.NOT_A_PART, "a run here is " + what + ", not a part of one")
                .hint("name the run directories of check --shard"));
        continue;
      }
      totals.add(Integer.parseInt(shard.group(2)));
      if (!numbers.add(Integer.parseInt(shard.group(1)))) {
        faults.add(Diagnostic.of(ReportCode.PARTS, "part " + part.shard() + " is there twice"));
      }
    }
    if (totals.size() > 1) {
      faults.add(
          Diagnostic.of(
              ReportCode.PARTS,
              "some parts are of " + totals.first() + ", some of " + totals.last()));
    } else if (faults.isEmpty()) {
      missing(numbers, totals.first()).ifPresent(faults::add);
    }
    return faults;
  }

  private static Optional<Diagnostic> missing(TreeSet<Integer> numbers, int total) {
    String missing =
        IntStream.rangeClosed(1, total)
            .filter(number -> !numbers.contains(number))
            .limit(MOST_TOLD)
            .mapToObj(number -> number + "/" + total)
            .collect(Collectors.joining(", "));
    if (missing.isEmpty() && numbers.size() == total) {
      return Optional.empty();
    }
    return Optional.of(
        Diagnostic.of(
                ReportCode.PARTS,
                missing.isEmpty()
                    ? "part " + numbers.last() + "/" + total + " is beyond the last"
                    : "parts are missing: " + missing)
            .hint("each needs a run directory that is whole"));
  }

  private static Map<String, Cell> cells(List<Matrix> parts, List<Diagnostic> faults) {
    Map<String, Cell> cells = new HashMap<>();
    Map<String, String> owners = new HashMap<>();
    for (Matrix part : parts) {
      part.places()
          .forEach(
              place -> {
                Cell earlier = cells.put(place.id(), place.cell());
                String owner = owners.put(place.id(), part.shard());
                if (earlier != null) {
                  faults.add(twice(place, earlier, owner, part.shard()));
                }
              });
    }
    return cells;
  }

  private static Diagnostic twice(Matrix.Place place, Cell earlier, String first, String second) {
    boolean same = earlier.withoutTimes().equals(place.cell().withoutTimes());
    String where = "in parts " + first + " and " + second;
    return same
        ? Diagnostic.of(ReportCode.CELL_DOUBLE, "cell " + place.id() + " is " + where)
        : Diagnostic.of(
            ReportCode.CELL_CONTRADICTION,
            "cell " + place.id() + " is " + where + ", and they say different things");
  }

  private static Matrix whole(Matrix first, Map<String, Cell> cells, List<Diagnostic> faults) {
    List<MatrixKernel> kernels = new ArrayList<>();
    for (MatrixKernel kernel : first.kernels()) {
      List<MatrixPatch> patches = new ArrayList<>();
      for (MatrixPatch patch : kernel.patches()) {
        List<Cell> row = new ArrayList<>();
        for (MatrixCheck check : first.checks()) {
          String id = kernel.id() + "/" + patch.number() + "/" + check.name();
          Cell cell = cells.remove(id);
          if (cell == null) {
            faults.add(
                Diagnostic.of(ReportCode.CELL_MISSING, "cell " + id + " is in none of the parts"));
          } else {
            row.add(cell);
          }
        }
        patches.add(patch.withCells(row));
      }
      kernels.add(kernel.withPatches(patches));
    }
    cells.keySet().stream()
        .sorted()
        .map(id -> "cell " + id + " belongs to no check or patch of the run")
        .forEach(text -> faults.add(Diagnostic.of(ReportCode.OTHER_RUN, text)));
    return new Matrix(first.command(), first.tool(), "", first.subject(), first.checks(), kernels);
  }
}
