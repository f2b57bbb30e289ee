// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** How long the next phase may take to come, by the phase that was reached last. */
public record Deadlines(Map<Phase, Duration> after) {
  public Deadlines {
    after = Map.copyOf(after);
  }

  /** Generous for a loaded machine: a boot that hangs is told apart after about half a minute. */
  public static Deadlines usual() {
    Map<Phase, Duration> after = new EnumMap<>(Phase.class);
    after.put(Phase.STARTED, Duration.ofSeconds(30));
    after.put(Phase.OUTPUT, Duration.ofSeconds(30));
    after.put(Phase.KERNEL, Duration.ofSeconds(60));
    after.put(Phase.READY, Duration.ofSeconds(30));
    after.put(Phase.INIT, Duration.ofSeconds(30));
    after.put(Phase.PLAN, Duration.ofSeconds(120));
    return new Deadlines(after);
  }

  /** All deadlines times a factor, for slow machines. */
  public Deadlines times(double factor) {
    Map<Phase, Duration> longer = new EnumMap<>(Phase.class);
    after.forEach(
        (phase, time) -> longer.put(phase, Duration.ofMillis((long) (time.toMillis() * factor))));
    return new Deadlines(longer);
  }

  Duration after(Phase phase) {
    return after.getOrDefault(phase, Duration.ofSeconds(10));
  }
}
