// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vfiodt.boot.ConsoleLine;
import org.vfiodt.boot.Phase;
import org.vfiodt.report.matrix.Moment;

/** When a boot reached what, by the clock of the machine that runs the emulator. */
final class BootTimeline implements Consumer<ConsoleLine> {
  private static final int MOST = 100;
  private static final Map<Phase, Pattern> PHASES =
      new TreeMap<>(
          Map.of(
              Phase.KERNEL, Pattern.compile("(?:^|\\] )Linux version \\d"),
              Phase.READY,
                  Pattern.compile("Freeing (?:unused kernel|init) |Run \\S+ as init process"),
              Phase.INIT, Pattern.compile("^K?TAP version ")));
  private static final Pattern SUITE = Pattern.compile("^ {0,4}# Subtest: (.{1,100})");
  private static final Pattern END = Pattern.compile("^vfio-dt: done ");

  private final long start = System.nanoTime();
  private final List<Moment> moments = new ArrayList<>();
  private final List<Phase> reached = new ArrayList<>();

  /** Whether a boot with this timeline came to user space. */
  static boolean reachesInit(List<Moment> moments) {
    return moments.stream().anyMatch(moment -> moment.title().equals(Phase.INIT.title()));
  }

  @Override
  public void accept(ConsoleLine line) {
    if (moments.isEmpty()) {
      add(Phase.OUTPUT.title(), line);
    }
    PHASES.forEach(
        (phase, pattern) -> {
          if (!reached.contains(phase) && pattern.matcher(line.text()).find()) {
            reached.add(phase);
            add(phase.title(), line);
          }
        });
    Matcher suite = SUITE.matcher(line.text());
    if (suite.lookingAt()) {
      add(suite.group(1), line);
    } else if (END.matcher(line.text()).lookingAt()) {
      add(Phase.TOKEN.title(), line);
    }
  }

  private void add(String title, ConsoleLine line) {
    if (moments.size() < MOST) {
      moments.add(new Moment(title, (System.nanoTime() - start) / 1e9, line.number()));
    }
  }

  List<Moment> moments() {
    return List.copyOf(moments);
  }
}
