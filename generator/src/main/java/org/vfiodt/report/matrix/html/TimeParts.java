// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.matrix.html;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.vfiodt.render.matrix.TimeBar;
import org.vfiodt.render.matrix.TimeBars;
import org.vfiodt.render.matrix.Times;
import org.vfiodt.report.matrix.Matrix;
import org.vfiodt.report.matrix.Matrix.Place;
import org.vfiodt.report.matrix.MatrixKernel;

/** Where the time went: by kernel, by check, and in which cells most of it. */
final class TimeParts {
  private static final int SLOWEST = 15;

  private final Matrix matrix;
  private final Anchors anchors;

  TimeParts(Matrix matrix, Anchors anchors) {
    this.matrix = matrix;
    this.anchors = anchors;
  }

  private record Time(String target, String name, double seconds) {}

  Times view() {
    return new Times(
        List.of(
            bars("By kernel", matrix.kernels().stream().map(this::kernel).toList()),
            bars("By check", matrix.checks().stream().map(check -> check(check.name())).toList()),
            bars(
                "Slowest cells",
                matrix
                    .places()
                    .filter(place -> place.cell().seconds() > 0)
                    .sorted(Comparator.comparingDouble(place -> -place.cell().seconds()))
                    .limit(SLOWEST)
                    .map(this::cell)
                    .toList())));
  }

  private Time kernel(MatrixKernel kernel) {
    return new Time("", kernel.id(), sum(place -> place.kernel().id().equals(kernel.id())));
  }

  private Time check(String name) {
    return new Time("", name, sum(place -> place.cell().check().equals(name)));
  }

  private Time cell(Place place) {
    return new Time(anchors.of(place), place.id(), place.cell().seconds());
  }

  private double sum(Predicate<Place> wanted) {
    return matrix.places().filter(wanted).mapToDouble(place -> place.cell().seconds()).sum();
  }

  private static TimeBars bars(String title, List<Time> times) {
    double longest = times.stream().mapToDouble(Time::seconds).max().orElse(0);
    return new TimeBars(
        title,
        times.stream()
            .map(
                time ->
                    new TimeBar(
                        time.target(),
                        Words.line(time.name()),
                        Seconds.of(time.seconds()),
                        Seconds.percent(time.seconds(), longest)))
            .toList());
  }
}
