// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.matrix.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfiodt.render.matrix.Timeline;
import org.vfiodt.render.matrix.TimelineStep;
import org.vfiodt.render.matrix.TimelineTick;
import org.vfiodt.report.matrix.Moment;

/** The steps of a boot on an axis of time that begins with the kernel's clock. */
final class TimelineParts {
  private static final int MOST_STEPS = 40;
  private static final int MOST_TICKS = 6;
  private static final double LONGEST_BOOT = 1e6;
  private static final double[] ROUND = {1, 2, 5};

  /** Bytes of the tags around a boot, and around each of its steps. */
  private static final int FRAME = 800;

  private static final int STEP = 160;

  private final Allowance allowance;

  TimelineParts(Allowance allowance) {
    this.allowance = allowance;
  }

  Optional<Timeline> of(List<Moment> moments, LeftOut leftOut) {
    List<Moment> shown = moments.subList(0, Math.min(MOST_STEPS, moments.size()));
    double end =
        shown.stream().filter(TimelineParts::timed).mapToDouble(Moment::seconds).max().orElse(0);
    List<TimelineStep> steps = new ArrayList<>();
    double before = 0;
    for (Moment moment : shown) {
      steps.add(step(moment, before, end));
      before = timed(moment) ? Math.max(before, moment.seconds()) : before;
    }
    double between = between(end);
    List<TimelineTick> ticks = new ArrayList<>();
    for (int tick = 1; between > 0 && tick * between < end; tick++) {
      String at = Seconds.percent(tick * between, end);
      ticks.add(new TimelineTick(at, Seconds.round(tick * between)));
    }
    List<String> texts = steps.stream().map(TimelineStep::title).toList();
    boolean fits = !steps.isEmpty() && allowance.take(FRAME + STEP * steps.size(), texts);
    leftOut.add(
        moments.size() - (fits ? steps.size() : 0), "step of the boot", "steps of the boot");
    return fits ? Optional.of(new Timeline(Seconds.of(end), ticks, steps)) : Optional.empty();
  }

  /** The console can name no time, or one that cannot be. */
  private static boolean timed(Moment moment) {
    return moment.seconds() >= 0 && moment.seconds() < LONGEST_BOOT;
  }

  private static TimelineStep step(Moment moment, double before, double end) {
    boolean timed = timed(moment);
    return new TimelineStep(
        timed ? Seconds.of(moment.seconds()) : "",
        Words.line(moment.title()),
        Seconds.percent(before, end),
        Seconds.percent(Math.max(0, moment.seconds() - before), end),
        moment.line());
  }

  /** The least round time that cuts the axis into few pieces. */
  private static double between(double end) {
    if (end <= 0) {
      return 0;
    }
    double power = Math.pow(10, Math.floor(Math.log10(end)) - 1);
    for (int tries = 0; tries < 3; tries++, power *= 10) {
      for (double round : ROUND) {
        if (end / (round * power) <= MOST_TICKS) {
          return round * power;
        }
      }
    }
    return end;
  }
}
